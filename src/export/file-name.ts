import type { Issue } from "../draft/issue";

/** The name of an issue's file: `issue-95.md`, or `issue.md` for one without a number. `extension` without the dot. */
export function fileName(issue: Pick<Issue, "number">, extension: string): string {
  return `${["issue", issue.number ?? []].flat().join("-")}.${extension}`;
}
