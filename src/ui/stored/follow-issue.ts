import type { Entry } from "../../draft/issue";
import type { Change } from "../../storage/feed";
import type { Library } from "../../storage/library";
import { oneAtATime } from "../../storage/one-at-a-time";

/** What following an issue needs of the outside. */
export interface FollowParts {
  readonly library: Pick<Library, "entries" | "listen">;
  /** The issue that is shown by now. */
  readonly shown: () => string | null;
  /** Whether a change may be one of what is shown. */
  readonly concerns: (change: Change) => boolean;
  /** Reads all of it, and shows it. */
  readonly readAll: () => Promise<void>;
  /** Shows some entries anew: those of `ids`, in that order, `null` for one that is gone. */
  readonly showEntries: (ids: readonly string[], entries: readonly (Entry | null)[]) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Reads an issue, and again whenever any page changes it: only the entries whose texts changed, so that a keystroke
 * costs the same in a long issue; all of it when entries come, go or move, or another issue changes that concerns it.
 * Returns the way to stop.
 */
export function followIssue({ library, shown, concerns, readAll, showEntries, failed }: FollowParts): () => void {
  let waiting: Set<string> | "everything" = "everything";
  const read = async () => {
    const [wanted, id] = [waiting, shown()];
    waiting = new Set();
    if (wanted === "everything" || id === null) await readAll();
    else if (wanted.size > 0) {
      const ids = [...wanted];
      showEntries(ids, await library.entries(id, ids));
    }
  };
  const again = oneAtATime(() => read().catch(failed));
  void again();
  return library.listen((change) => {
    if (!concerns(change)) return;
    if (change.list || change.entries.length === 0 || change.issue !== shown()) waiting = "everything";
    else if (waiting !== "everything") for (const entry of change.entries) waiting.add(entry);
    void again();
  });
}
