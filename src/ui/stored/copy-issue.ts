import type { Library } from "../../storage/library";
import { readSettings } from "../../storage/settings";
import { t } from "../i18n";
import type { Notices } from "../notices";

/** The issue as it is stored now, as Markdown in the chosen style. What makes Markdown loads only when it is used. */
export async function issueMarkdown(library: Library, id: string): Promise<string> {
  const [{ issueToMarkdown }, { settings }, issue] = await Promise.all([
    import("../../export/markdown"),
    readSettings(),
    library.issue(id),
  ]);
  return issue ? issueToMarkdown(issue, settings.style) : "";
}

/** Puts an issue's Markdown on the clipboard and says so. */
export async function copyIssue(library: Library, id: string, notices: Notices): Promise<void> {
  try {
    await navigator.clipboard.writeText(await issueMarkdown(library, id));
    notices.say(t("copied"));
  } catch (error) {
    notices.warn(t("errorNotCopied", error instanceof Error ? error.message : String(error)));
  }
}
