import type { Change } from "../../storage/feed";
import type { Conflicted } from "../../storage/sync/conflict-reads";

/** How what there is to decide is followed. */
interface Following {
  read(): Promise<readonly Conflicted[]>;
  /** Whether a change calls for another reading. To be asked of every change. */
  concerns(change: Pick<Change, "list">): boolean;
}

/**
 * The reading of what there is to decide, and when it is to be read again. Texts come into conflict only where stores or
 * devices are merged, which changes lists; typing can at most decide something, so it counts while there may be
 * something to decide. In the common case, that of nothing, a keystroke reads nothing here.
 */
export function followConflicts(conflicts: () => Promise<readonly Conflicted[]>): Following {
  let mayBeAny = true;
  let lists = 0;
  return {
    async read() {
      const known = lists;
      const found = await conflicts();
      // A list that changed meanwhile may have brought some that this reading missed.
      if (lists === known) mayBeAny = found.length > 0;
      return found;
    },
    concerns({ list }) {
      if (list) {
        lists++;
        mayBeAny = true;
      }
      return mayBeAny;
    },
  };
}
