import type { Write } from "../src/replica/write";
import type { Conflicted } from "../src/storage/sync/conflict-reads";
import { ConflictCard } from "../src/ui/stored/conflict-card";

interface EntryConflictsProps {
  readonly conflicts: readonly Conflicted[];
  /** The entry they are shown with; `null`: the issue itself. */
  readonly entry: string | null;
  readonly onDecide: (writes: readonly Write[]) => void;
}

/** What there is to decide about one entry, or about the issue itself, where it stands. */
export function EntryConflicts({ conflicts, entry, onDecide }: EntryConflictsProps) {
  return (
    <>
      {conflicts
        .filter(({ conflict }) => conflict.entry === entry)
        .map((conflicted) => (
          <ConflictCard key={conflicted.conflict.field} conflicted={conflicted} onDecide={onDecide} />
        ))}
    </>
  );
}
