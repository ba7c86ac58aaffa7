import type { Issue } from "../src/draft/issue";
import type { Library } from "../src/storage/library";
import { t } from "../src/ui/i18n";
import type { Notices } from "../src/ui/notices";
import { issueMarkdown } from "../src/ui/stored/copy-issue";

/** Saves an issue's Markdown as a file, by a link: that needs no permission. */
export async function downloadIssue(library: Library, issue: Issue, notices: Notices): Promise<void> {
  const [markdown, { fileName }] = await Promise.all([
    issueMarkdown(library, issue.id),
    import("../src/export/file-name"),
  ]);
  const name = fileName(issue, "md");
  const url = URL.createObjectURL(new Blob([markdown], { type: "text/markdown;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
  notices.say(t("downloaded", name));
}
