import { useCallback, useEffect, useState } from "preact/hooks";
import type { Change } from "../src/storage/feed";
import type { Library } from "../src/storage/library";
import type { IssueSummary, StoredIssue } from "../src/storage/library-reads";
import { oneAtATime } from "../src/storage/one-at-a-time";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { useStored } from "../src/ui/stored/use-stored";
import { withEntries, withUnchanged } from "./unchanged-entries";

const NONE: readonly IssueSummary[] = [];

/**
 * An issue as it is stored, read again whenever any page changes it: the entries alone whose texts changed, all of it
 * when entries come, go or move. Entries that are the same stay the very ones they were, so that what shows them need
 * not be drawn anew.
 */
function useStoredIssue(library: Library, id: string | null): StoredIssue | null {
  const [issue, setIssue] = useState<StoredIssue | null>(null);
  const notices = useNotices();
  useEffect(() => {
    if (id === null) return;
    let isGone = false;
    let waiting: Set<string> | "everything" = "everything";
    const read = async () => {
      const wanted = waiting;
      waiting = new Set();
      if (wanted === "everything") {
        const found = await library.issue(id);
        if (!isGone) setIssue((before) => found && withUnchanged(before, found));
      } else if (wanted.size > 0) {
        const ids = [...wanted];
        const entries = await library.entries(id, ids);
        if (!isGone) setIssue((before) => before && withEntries(before, ids, entries));
      }
    };
    const again = oneAtATime(() => read().catch((error: unknown) => notices.warn(saveErrorText(error))));
    void again();
    const stop = library.listen((change) => {
      if (change.issue !== id) return;
      if (change.list || change.entries.length === 0) waiting = "everything";
      else if (waiting !== "everything") for (const entry of change.entries) waiting.add(entry);
      void again();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [library, id, notices]);
  return issue?.id === id ? issue : null;
}

/** An issue, and the list of all. */
export function useIssue(
  library: Library,
  id: string | null,
): { issue: StoredIssue | null; issues: readonly IssueSummary[] } {
  // An issue's own texts, and issues that are new, change the list; a change of entries alone does not.
  const changesList = useCallback((change: Change) => change.entries.length === 0 || change.issue !== id, [id]);
  return { issue: useStoredIssue(library, id), issues: useStored(library, library.issues, NONE, changesList) };
}
