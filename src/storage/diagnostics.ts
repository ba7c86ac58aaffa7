import type { KeptTwice, StoresState } from "./kept-twice";
import type { Counts, RecordStore } from "./record-store";

/** What is stored, where and how: everything but what the editor wrote. Sizes in bytes, moments in epoch milliseconds. */
export interface Diagnostics extends StoresState {
  readonly counts: Counts;
  /** How many texts stand in conflict. */
  readonly disputed: number;
  /** The earliest edit of an issue's own texts; `null` where there is none. */
  readonly since: number | null;
  /** What the browser says the extension takes, and could take at most; `null` where it does not say. */
  readonly space: { readonly used: number; readonly offered: number } | null;
  /** What the second copy takes beside that; `null` where the browser does not say. */
  readonly copySize: number | null;
  /** Whether the browser promised not to delete it when the disk is full. */
  readonly isPromised: boolean;
}

/** The parts of `navigator.storage` that say how much there is, and whether it stays. */
export type BrowserStorage = Pick<StorageManager, "estimate" | "persisted">;

/** Looks at the stores. Reads issues' own records, and counts the others. */
export async function readDiagnostics(
  kept: Pick<KeptTwice, "read" | "state">,
  storage: BrowserStorage,
  sizeOfCopy: () => Promise<number | null>,
): Promise<Diagnostics> {
  const [state, library, estimate, isPromised, copySize] = await Promise.all([
    kept.state(),
    readLibrary(kept),
    storage.estimate(),
    storage.persisted(),
    sizeOfCopy(),
  ]);
  const { usage, quota } = estimate;
  const space = usage === undefined || quota === undefined ? null : { used: usage, offered: quota };
  return { ...state, ...library, space, copySize, isPromised };
}

function readLibrary({ read }: Pick<RecordStore, "read">): Promise<Pick<Diagnostics, "counts" | "disputed" | "since">> {
  return read(async (records) => {
    const [counts, disputed, issues] = await Promise.all([records.counts(), records.disputed(), records.issues()]);
    const moments = issues.flatMap(({ fields }) => [...fields.values()].flat().map(({ at }) => at));
    return {
      counts,
      disputed: disputed.issues.length + disputed.entries.length,
      since: moments.length > 0 ? moments.reduce((a, b) => Math.min(a, b)) : null,
    };
  });
}
