import { useEffect, useState } from "preact/hooks";
import type { Issue } from "../src/draft/issue";
import type { Library } from "../src/storage/library";
import type { IssueSummary } from "../src/storage/library-reads";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";

/** An issue, and the list of all, as they are stored: read again whenever any page changes something. */
export function useIssue(
  library: Library,
  id: string | null,
): { issue: Issue | null; issues: readonly IssueSummary[] } {
  const [issue, setIssue] = useState<Issue | null>(null);
  const [issues, setIssues] = useState<readonly IssueSummary[]>([]);
  const notices = useNotices();
  useEffect(() => {
    const failed = (error: unknown) => notices.warn(saveErrorText(error));
    const readIssues = () => void library.issues().then(setIssues, failed);
    const readIssue = () => {
      if (id !== null) void library.issue(id).then(setIssue, failed);
    };
    readIssues();
    readIssue();
    return library.listen((change) => {
      if (change.issue === id) readIssue();
      // An issue's own texts, and issues that are new, change the list; a change of entries alone does not.
      if (change.entries.length === 0 || change.issue !== id) readIssues();
    });
  }, [library, id, notices]);
  return { issue, issues };
}
