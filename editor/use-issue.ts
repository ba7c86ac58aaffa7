import { useCallback, useEffect, useState } from "preact/hooks";
import type { Change } from "../src/storage/feed";
import type { Library } from "../src/storage/library";
import type { IssueSummary, StoredIssue } from "../src/storage/library-reads";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { followIssue } from "../src/ui/stored/follow-issue";
import { withEntries, withUnchanged } from "../src/ui/stored/unchanged-entries";
import { useStored } from "../src/ui/stored/use-stored";

const NONE: readonly IssueSummary[] = [];

/**
 * An issue as it is stored, followed as it changes. Entries that are the same stay the very ones they were, so that what
 * shows them need not be drawn anew.
 */
function useStoredIssue(library: Library, id: string | null): StoredIssue | null {
  const [issue, setIssue] = useState<StoredIssue | null>(null);
  const notices = useNotices();
  useEffect(() => {
    if (id === null) return;
    let isGone = false;
    const stop = followIssue({
      library,
      shown: () => id,
      concerns: (change) => change.issue === id,
      async readAll() {
        const found = await library.issue(id);
        if (!isGone) setIssue((before) => found && withUnchanged(before, found));
      },
      showEntries(ids, entries) {
        if (!isGone) setIssue((before) => before && withEntries(before, ids, entries));
      },
      failed: (error) => notices.warn(saveErrorText(error)),
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
