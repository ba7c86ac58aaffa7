import { useCallback } from "preact/hooks";
import type { Issue } from "../src/draft/issue";
import type { Change } from "../src/storage/feed";
import type { Library } from "../src/storage/library";
import type { IssueSummary } from "../src/storage/library-reads";
import { useStored } from "../src/ui/stored/use-stored";

const NONE: readonly IssueSummary[] = [];

/** An issue, and the list of all, as they are stored: read again whenever any page changes something. */
export function useIssue(
  library: Library,
  id: string | null,
): { issue: Issue | null; issues: readonly IssueSummary[] } {
  const read = useCallback(async () => (id === null ? null : library.issue(id)), [library, id]);
  const isOwn = useCallback((change: Change) => change.issue === id, [id]);
  // An issue's own texts, and issues that are new, change the list; a change of entries alone does not.
  const changesList = useCallback((change: Change) => change.entries.length === 0 || change.issue !== id, [id]);
  return {
    issue: useStored<Issue | null>(library, read, null, isOwn),
    issues: useStored(library, library.issues, NONE, changesList),
  };
}
