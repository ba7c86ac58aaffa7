import { useEffect, useMemo, useState } from "preact/hooks";
import { openSync } from "../src/storage/sync/open-sync";
import { t } from "../src/ui/i18n";
import { LiveRegions, NoticesProvider, type Told, useNoticeBoard, useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { eventsFor } from "../src/ui/stored/library-for";
import { useConflicts } from "../src/ui/stored/use-conflicts";
import { EntryConflicts } from "./entry-conflicts";
import { EntryList } from "./entry-list";
import { ExportBar } from "./export-bar";
import { IssueFields } from "./issue-fields";
import { IssueSwitch } from "./issue-switch";
import { useEdits } from "./use-edits";
import { useIssue } from "./use-issue";

interface EditorProps {
  /** The issue to show; without one, or where there is none of that id, the draft that clips go to. */
  readonly wanted: string | null;
}

/** The issue: its own texts, its entries in order, and the ways to take it out. */
export function Editor(props: EditorProps) {
  const board = useNoticeBoard();
  return (
    <NoticesProvider notices={board.notices}>
      <IssuePage {...props} told={board.told} />
    </NoticesProvider>
  );
}

function IssuePage({ wanted, told }: EditorProps & { told: Told }) {
  const notices = useNotices();
  const synced = useMemo(() => openSync(eventsFor(notices)), [notices]);
  const { library } = synced;
  const [id, setId] = useState<string | null>(null);
  const { issue, issues } = useIssue(library, id);
  const { edits, canUndo, saveState } = useEdits(library, id);
  const { conflicts, decide } = useConflicts(synced);
  const here = conflicts.filter((conflicted) => conflicted.issue.id === id);

  useEffect(() => {
    const choose = async () => {
      const found = wanted === null ? null : await library.issue(wanted);
      setId(found?.id ?? (await library.ensureDraft()));
    };
    choose().catch((error: unknown) => notices.warn(saveErrorText(error)));
  }, [library, wanted, notices]);

  return (
    <>
      <header class="page-header">
        <h1>{t("extensionName")}</h1>
        <IssueSwitch issues={issues} current={id} onChange={setId} />
      </header>
      <main>
        <LiveRegions {...told} />
        {issue && issue.id === id && (
          <>
            <IssueFields key={issue.id} issue={issue} edits={edits} saveState={saveState} />
            <ExportBar synced={synced} issue={issue} edits={edits} canUndo={canUndo} />
            <EntryConflicts conflicts={here} entry={null} onDecide={(writes) => void decide(issue.id, writes)} />
            <EntryList
              issue={issue}
              edits={edits}
              saveState={saveState}
              conflicts={here}
              onDecide={(writes) => void decide(issue.id, writes)}
            />
          </>
        )}
      </main>
    </>
  );
}
