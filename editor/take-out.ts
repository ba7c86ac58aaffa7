import type { Library } from "../src/storage/library";
import { readSettings } from "../src/storage/settings";
import { t } from "../src/ui/i18n";
import { languageOf } from "../src/ui/language";
import type { Notices } from "../src/ui/notices";
import { saveFile } from "../src/ui/save-file";
import { issueToExport, sayExported } from "../src/ui/stored/copy-issue";
import { exportErrorText } from "../src/ui/stored/export-error";

/** The kinds of file that an issue can be saved as. */
const FILE_KINDS = ["md", "html", "txt"] as const;

export type FileKind = (typeof FILE_KINDS)[number];

const TYPES: Record<FileKind, string> = { md: "text/markdown", html: "text/html", txt: "text/plain" };

/** Saves an issue as a file, in the layout that was chosen. */
export async function downloadIssue(library: Library, id: string, kind: FileKind, notices: Notices): Promise<void> {
  try {
    const { issue, layout } = await issueToExport(library, id);
    const [{ fileName }, { issueText, issueTreeIn }] = await Promise.all([
      import("../src/export/file-name"),
      import("../src/export/issue-text"),
    ]);
    const make: Record<FileKind, () => Promise<string>> = {
      md: () => issueText(issue, layout),
      async html() {
        const [{ treeToPage }, { settings }] = await Promise.all([import("../src/export/html"), readSettings()]);
        return treeToPage(await issueTreeIn(issue, layout), issue, languageOf(settings));
      },
      async txt() {
        const { treeToPlainText } = await import("../src/export/plain-text");
        return treeToPlainText(await issueTreeIn(issue, layout));
      },
    };
    const name = fileName(issue, kind);
    saveFile(name, await make[kind](), TYPES[kind]);
    sayExported(t("downloaded", name), issue, notices);
  } catch (error) {
    notices.warn(t("errorNotExported", exportErrorText(error)));
  }
}

/**
 * Puts an issue on the clipboard as rich text, for mail programs and editors that take no Markdown: as HTML and as plain
 * text at once, of which the place it is pasted into takes what it knows.
 */
export async function copyRichText(library: Library, id: string, notices: Notices): Promise<void> {
  try {
    const { issue, layout } = await issueToExport(library, id);
    const [{ treeToHtml }, { treeToPlainText }, { issueTreeIn }] = await Promise.all([
      import("../src/export/html"),
      import("../src/export/plain-text"),
      import("../src/export/issue-text"),
    ]);
    const tree = await issueTreeIn(issue, layout);
    const flavours = {
      "text/html": new Blob([treeToHtml(tree)], { type: "text/html" }),
      "text/plain": new Blob([treeToPlainText(tree)], { type: "text/plain" }),
    };
    await navigator.clipboard.write([new ClipboardItem(flavours)]);
    sayExported(t("copiedRich"), issue, notices);
  } catch (error) {
    notices.warn(t("errorNotCopied", exportErrorText(error)));
  }
}
