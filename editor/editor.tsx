import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Write } from "../src/replica/write";
import type { Change } from "../src/storage/feed";
import { openSync } from "../src/storage/sync/open-sync";
import { t } from "../src/ui/i18n";
import { languageOf } from "../src/ui/language";
import { LiveRegions, NoticesProvider, type Told, useNoticeBoard, useNotices } from "../src/ui/notices";
import { Preview } from "../src/ui/preview";
import { saveErrorText } from "../src/ui/save-error";
import { eventsFor } from "../src/ui/stored/library-for";
import { useConflicts } from "../src/ui/stored/use-conflicts";
import { useLayout } from "../src/ui/stored/use-layout";
import { useSettings } from "../src/ui/stored/use-settings";
import { useStored } from "../src/ui/stored/use-stored";
import { Checks } from "./checks";
import { TabsProgress } from "./clip-all-tabs";
import { EntryConflicts } from "./entry-conflicts";
import { EntryList } from "./entry-list";
import { ExportBar } from "./export-bar";
import { IssueBar } from "./issue-bar";
import { IssueFields } from "./issue-fields";
import { useClippingTabs } from "./use-clipping-tabs";
import { useEdits } from "./use-edits";
import { useIssue } from "./use-issue";
import { useUndoKeys } from "./use-undo-keys";
import { Welcome } from "./welcome";

/** Whether clips may go to another issue from now on. What is typed into an entry moves nothing. */
const mayMoveClips = ({ list, entries }: Change) => list || entries.length === 0;

interface EditorProps {
  /** The issue to show; without one, or where there is none of that id, the draft that clips go to. */
  readonly wanted: string | null;
}

/** The issue: its own texts, its entries in order, how it will look, and the ways to take it out. */
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
  const { library, sync } = synced;
  const [id, setId] = useState<string | null>(null);
  /** The issue shown before, to which one comes back when this one is taken back. */
  const before = useRef<string | null>(null);
  const show = useCallback((next: string) => {
    setId((shown) => {
      if (shown !== next) before.current = shown;
      return next;
    });
  }, []);
  const { issue, issues } = useIssue(library, id);
  const editing = useEdits(library, sync, id, show);
  const { edits, saveState } = editing;
  const { conflicts, decide } = useConflicts(synced);
  const here = useMemo(() => conflicts.filter((conflicted) => conflicted.issue.id === id), [conflicts, id]);
  const receiving = useStored(library, library.receiving, null, mayMoveClips);
  const { settings } = useSettings();
  const language = languageOf(settings);
  const layout = useLayout(settings);
  const clipping = useClippingTabs(edits);
  const [added, setAdded] = useState<string | null>(null);
  const arrived = useCallback(() => setAdded(null), []);
  useUndoKeys(edits);

  useEffect(() => {
    const choose = async () => {
      const found = wanted === null ? null : await library.issue(wanted);
      setId(found?.id ?? (await library.ensureDraft()));
    };
    choose().catch((error: unknown) => notices.warn(saveErrorText(error)));
  }, [library, wanted, notices]);
  // An issue that is taken back, or combined with another, gives way to the one that clips go to.
  const isGone = issue?.state === "removed" && issue.entries.length === 0;
  useEffect(() => {
    if (!isGone) return;
    const leave = async () => {
      const last = before.current === null ? null : await library.issue(before.current);
      setId(last && last.state !== "removed" ? last.id : await library.ensureDraft());
    };
    leave().catch((error: unknown) => notices.warn(saveErrorText(error)));
  }, [isGone, library, notices]);
  const decideHere = async (writes: readonly Write[]) => {
    const done = issue && (await decide(issue.id, writes));
    if (done) edits.didElsewhere([{ issue: done.issue, writes: done.undo }]);
  };

  return (
    <>
      <header class="page-header">
        <h1>{t("extensionName")}</h1>
        <IssueBar library={library} issue={issue} issues={issues} receiving={receiving} edits={edits} onShow={show} />
      </header>
      <main>
        <LiveRegions {...told} />
        {issue && (
          <>
            <div class="writing">
              <IssueFields key={issue.id} issue={issue} edits={edits} saveState={saveState} language={language} />
              <ExportBar synced={synced} issue={issue} editing={editing} clipping={clipping} onAdded={setAdded} />
              <TabsProgress clipping={clipping} />
              <EntryConflicts conflicts={here} entry={null} onDecide={(writes) => void decideHere(writes)} />
              <EntryList
                key={`entries ${issue.id}`}
                library={library}
                issue={issue}
                issues={issues}
                added={added}
                onArrived={arrived}
                editing={editing}
                language={language}
                conflicts={here}
                onDecide={(writes) => void decideHere(writes)}
              />
              {issue.entries.length === 0 && <Welcome clipping={clipping} isFirst={issues.length < 2} />}
            </div>
            <aside class="seeing" aria-label={t("seeing")}>
              <Preview key={issue.id} issue={issue} layout={layout} />
              <Checks library={library} issue={issue} />
            </aside>
          </>
        )}
      </main>
    </>
  );
}
