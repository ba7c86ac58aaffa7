import type { Issue } from "../src/draft/issue";
import type { Library } from "../src/storage/library";
import { t, tCount } from "../src/ui/i18n";
import type { Notices } from "../src/ui/notices";
import { saveFile } from "../src/ui/save-file";
import { issueMarkdown } from "../src/ui/stored/copy-issue";

/** Saves an issue's Markdown as a file. */
export async function downloadIssue(library: Library, issue: Issue, notices: Notices): Promise<void> {
  const [{ markdown, conflicts }, { fileName }] = await Promise.all([
    issueMarkdown(library, issue.id),
    import("../src/export/file-name"),
  ]);
  const name = fileName(issue, "md");
  saveFile(name, markdown, "text/markdown");
  if (conflicts === 0) notices.say(t("downloaded", name));
  else notices.warn(`${t("downloaded", name)}. ${tCount("openConflicts", conflicts)}`);
}
