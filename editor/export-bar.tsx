import type { Issue } from "../src/draft/issue";
import type { SyncedLibrary } from "../src/storage/sync/open-sync";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { copyIssue } from "../src/ui/stored/copy-issue";
import { exportDrafts } from "../src/ui/stored/export-drafts";
import { StyleSelect } from "../src/ui/stored/style-select";
import { ClipAllTabs } from "./clip-all-tabs";
import { MoreMenu } from "./more-menu";
import { copyRichText, downloadIssue } from "./take-out";
import type { ClippingTabs } from "./use-clipping-tabs";
import type { Editing } from "./use-edits";

interface ExportBarProps {
  readonly synced: SyncedLibrary;
  readonly issue: Issue;
  readonly editing: Editing;
  readonly clipping: ClippingTabs;
  /** An entry was added, to be written in. */
  readonly onAdded: (entry: string) => void;
}

/** What is done with the issue as a whole. Whatever leaves the page waits until what was typed is saved. */
export function ExportBar({ synced: { library, sync }, issue, editing, clipping, onAdded }: ExportBarProps) {
  const notices = useNotices();
  const { edits, canUndo, canRedo } = editing;
  const takeOut = (name: string, take: () => Promise<void>, kind = "") => (
    <button
      type="button"
      class={kind}
      onClick={() => void edits.settled().then((isSaved) => (isSaved ? take() : undefined))}
    >
      {name}
    </button>
  );
  return (
    <section class="export-bar">
      <StyleSelect />
      {takeOut(t("copyAsMarkdown"), () => copyIssue(library, issue.id, notices), "primary")}
      {takeOut(t("copyAsRichText"), () => copyRichText(library, issue.id, notices))}
      {takeOut(t("downloadMarkdown"), () => downloadIssue(library, issue.id, "md", notices))}
      <MoreMenu>
        {takeOut(t("downloadHtml"), () => downloadIssue(library, issue.id, "html", notices))}
        {takeOut(t("downloadText"), () => downloadIssue(library, issue.id, "txt", notices))}
        {takeOut(t("exportThis"), () => exportDrafts(sync, [issue], notices))}
        <ClipAllTabs clipping={clipping} />
      </MoreMenu>
      <span class="spring" />
      <button
        type="button"
        onClick={() => void edits.addHeading(issue.entries.length).then((id) => id !== null && onAdded(id))}
      >
        {t("addHeading")}
      </button>
      <button type="button" aria-disabled={!canUndo} onClick={() => void edits.undo()}>
        {t("undo")}
      </button>
      <button type="button" aria-disabled={!canRedo} onClick={() => void edits.redo()}>
        {t("redo")}
      </button>
    </section>
  );
}
