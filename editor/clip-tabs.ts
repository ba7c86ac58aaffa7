import { removeEntry } from "../src/draft/edits";
import type { Requests, SeenTab, TabClipped } from "../src/messages/requests";
import type { Write } from "../src/replica/write";
import { NotSaved } from "../src/storage/errors";

/** What came of clipping many tabs. */
export interface TabsClipped {
  readonly added: number;
  /** Tabs whose page the draft has already, or another of the tabs shows. */
  readonly known: number;
  /** Tabs without a web address. */
  readonly none: number;
  /** Why tabs could not be saved, one for each. */
  readonly failed: readonly unknown[];
  /** The issues that clips were added to, each with the writes that take all of them out again. */
  readonly undo: ReadonlyMap<string, readonly Write[]>;
}

/** Who clips a tab, and where ids come from. */
export interface TabClipper {
  readonly clip: (question: Requests["clip-tab"]["question"]) => Promise<TabClipped>;
  readonly newId: () => string;
}

/** Clips tabs one by one, in their order. A tab that fails takes no other with it. */
export async function clipTabs(
  { clip, newId }: TabClipper,
  tabs: readonly SeenTab[],
  onProgress: (done: number) => void,
): Promise<TabsClipped> {
  const count = { added: 0, known: 0, none: 0 };
  const failed: unknown[] = [];
  const undo = new Map<string, readonly Write[]>();
  for (const [done, tab] of tabs.entries()) {
    onProgress(done);
    const entry = newId();
    const clipped = await clip({ entry, tab }).catch(failure);
    if (clipped.is === "failed")
      failed.push(new NotSaved(clipped.reason as NotSaved["reason"], new Error(clipped.message)));
    else count[clipped.is]++;
    if (clipped.is === "added") undo.set(clipped.issue, [...(undo.get(clipped.issue) ?? []), ...removeEntry(entry)]);
  }
  return { ...count, failed, undo };
}

function failure(error: unknown): TabClipped {
  return { is: "failed", reason: "other", message: error instanceof Error ? error.message : String(error) };
}
