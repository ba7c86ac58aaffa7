import type { Library } from "../../storage/library";
import { readSettings } from "../../storage/settings";
import { t, tCount } from "../i18n";
import type { Notices } from "../notices";

/** An issue's Markdown, and how many of its texts stand in conflict: of those only the one that shows is in it. */
export interface IssueMarkdown {
  readonly markdown: string;
  readonly conflicts: number;
}

/** The issue as it is stored now, as Markdown in the chosen style. What makes Markdown loads only when it is used. */
export async function issueMarkdown(library: Library, id: string): Promise<IssueMarkdown> {
  const [{ issueToMarkdown }, { settings }, issue] = await Promise.all([
    import("../../export/markdown"),
    readSettings(),
    library.issue(id),
  ]);
  return { markdown: issue ? issueToMarkdown(issue, settings.style) : "", conflicts: issue?.conflicts ?? 0 };
}

/** Puts an issue's Markdown on the clipboard and says so. */
export async function copyIssue(library: Library, id: string, notices: Notices): Promise<void> {
  try {
    const { markdown, conflicts } = await issueMarkdown(library, id);
    await navigator.clipboard.writeText(markdown);
    if (conflicts === 0) notices.say(t("copied"));
    else notices.warn(`${t("copied")}. ${tCount("openConflicts", conflicts)}`);
  } catch (error) {
    notices.warn(t("errorNotCopied", error instanceof Error ? error.message : String(error)));
  }
}
