import type { Layout } from "../../export/issue-text";
import type { Library } from "../../storage/library";
import type { StoredIssue } from "../../storage/library-reads";
import { readSettings } from "../../storage/settings";
import { t, tCount } from "../i18n";
import type { Notices } from "../notices";
import { exportErrorText } from "./export-error";

/** An issue as it is stored now, and how it is to be laid out. */
export interface IssueToExport {
  readonly issue: StoredIssue;
  readonly layout: Layout;
}

/** The issue as it is stored now, and the layout that was chosen. What makes Markdown loads only when it is used. */
export async function issueToExport(library: Pick<Library, "issue">, id: string): Promise<IssueToExport> {
  const [{ FIRST_TEMPLATE }, { settings }, issue] = await Promise.all([
    import("../../export/issue-text"),
    readSettings(),
    library.issue(id),
  ]);
  if (!issue) throw new Error(t("issueGone"));
  return { issue, layout: { style: settings.style, template: settings.template || FIRST_TEMPLATE } };
}

/** Puts an issue's Markdown on the clipboard and says so. */
export async function copyIssue(library: Library, id: string, notices: Notices): Promise<void> {
  try {
    const { issue, layout } = await issueToExport(library, id);
    const { issueText } = await import("../../export/issue-text");
    await navigator.clipboard.writeText(await issueText(issue, layout));
    sayExported(t("copied"), issue, notices);
  } catch (error) {
    notices.warn(t("errorNotCopied", exportErrorText(error)));
  }
}

/** Says that an issue left the page, and that of texts which stand in conflict the one that shows was taken. */
export function sayExported(text: string, { conflicts }: Pick<StoredIssue, "conflicts">, notices: Notices): void {
  if (conflicts === 0) notices.say(text);
  else notices.warn(`${text}. ${tCount("openConflicts", conflicts)}`);
}
