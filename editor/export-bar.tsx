import type { Issue } from "../src/draft/issue";
import type { SyncedLibrary } from "../src/storage/sync/open-sync";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { copyIssue } from "../src/ui/stored/copy-issue";
import { exportDrafts } from "../src/ui/stored/export-drafts";
import { StyleSelect } from "../src/ui/stored/style-select";
import { ClipAllTabs } from "./clip-all-tabs";
import { downloadIssue } from "./download-issue";
import type { Edits } from "./use-edits";

interface ExportBarProps {
  readonly synced: SyncedLibrary;
  readonly issue: Issue;
  readonly edits: Edits;
  readonly canUndo: boolean;
}

/** What is done with the issue as a whole. Whatever leaves the page waits until what was typed is saved. */
export function ExportBar({ synced: { library, sync }, issue, edits, canUndo }: ExportBarProps) {
  const notices = useNotices();
  return (
    <section class="export-bar">
      <StyleSelect />
      <button
        type="button"
        class="primary"
        onClick={async () => {
          await edits.settled();
          await copyIssue(library, issue.id, notices);
        }}
      >
        {t("copyAsMarkdown")}
      </button>
      <button
        type="button"
        onClick={async () => {
          await edits.settled();
          await downloadIssue(library, issue, notices);
        }}
      >
        {t("downloadMarkdown")}
      </button>
      <button
        type="button"
        onClick={async () => {
          await edits.settled();
          await exportDrafts(sync, [issue], notices);
        }}
      >
        {t("exportThis")}
      </button>
      <ClipAllTabs edits={edits} />
      <button type="button" onClick={() => void edits.addHeading(issue.entries.length)}>
        {t("addHeading")}
      </button>
      <button type="button" disabled={!canUndo} onClick={() => void edits.undo()}>
        {t("undo")}
      </button>
    </section>
  );
}
