import { useEffect, useMemo, useReducer, useState } from "preact/hooks";
import type { TabReading } from "../src/capture/read-tab";
import { parseWebLink } from "../src/draft/web-link";
import type { FirstWords } from "../src/storage/first-words";
import type { DraftView } from "../src/storage/library-reads";
import type { SuggestionSource } from "../src/ui/emoji/use-suggestions";
import { t } from "../src/ui/i18n";
import { LiveRegions, type Notices, NoticesProvider, type Told, useNoticeBoard, useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { useSaver } from "../src/ui/use-saver";
import { ClipForm } from "./clip-form";
import { ClipList } from "./clip-list";
import { type ClipSession, startSession } from "./clip-session";
import type { Engine } from "./engine";
import { IssueBar } from "./issue-bar";
import type { Texts } from "./texts";
import { useDraft } from "./use-draft";

interface PopupProps {
  /** What was typed before the script ran. */
  readonly typedBefore: Partial<Texts>;
  readonly firstWords: FirstWords;
  /** Loads what stands behind the form. */
  readonly startEngine: (notices: Notices) => Promise<Engine>;
}

/** Clip this page: the form first, typable before anything has answered; below it the draft. */
export function Popup(props: PopupProps) {
  const board = useNoticeBoard();
  return (
    <NoticesProvider notices={board.notices}>
      <Clipping {...props} told={board.told} />
    </NoticesProvider>
  );
}

function Clipping({ typedBefore, firstWords, startEngine, told }: PopupProps & { told: Told }) {
  const notices = useNotices();
  const engine = useMemo(() => startEngine(notices), [startEngine, notices]);
  const saver = useSaver(() => {
    const { target, texts } = session.view().form;
    if (target.kind === "clip" && parseWebLink(texts.link) !== null) notices.say(t("saved"));
  });
  const session = useMemo(
    () => startSession({ engine, saver, firstWords, now: Date.now, typedBefore }),
    [engine, saver, firstWords, typedBefore],
  );
  const view = useSessionView(session);
  const draft = useDraft(engine);
  const { target } = view.form;

  useEffect(() => {
    session.known.catch((error: unknown) => notices.warn(saveErrorText(error)));
  }, [session, notices]);

  const shownClip = target.kind === "clip" && draft?.issue?.entries.find(({ id }) => id === target.id);
  useEffect(() => {
    if (draft?.issue && shownClip && shownClip.kind === "clip") session.refresh(draft.issue.id, shownClip);
  }, [session, draft, shownClip]);

  const [source, language] = useEmojiParts(engine);
  // What is needed for suggestions loads when the page has arrived, and not before.
  const isRead = view.reading !== null || target.kind === "clip";
  const warning = target.kind === "page" ? readingWarning(view.reading) : "";
  return (
    <main>
      <h1 class="unseen">{t("actionTitle")}</h1>
      <ClipForm
        session={session}
        view={view}
        source={isRead ? source : null}
        language={language}
        usedEmoji={usedEmoji(draft, target.kind === "clip" ? target.id : null)}
      />
      <LiveRegions {...told} alert={told.alert || warning} />
      <ClipList
        draft={draft}
        current={target.kind === "clip" ? target.id : null}
        onOpen={(issue, clip) => session.open(issue, clip)}
      />
      <IssueBar engine={engine} draft={draft} settled={() => saver.settled()} />
    </main>
  );
}

/** What emoji are suggested from, once the library is there, and the language of their names. */
function useEmojiParts(engine: Promise<Engine>): [SuggestionSource | null, string] {
  const [parts, setParts] = useState<[SuggestionSource | null, string]>([null, ""]);
  useEffect(() => {
    // That the engine can't start is told by the session.
    engine.then(async ({ library, language }) => setParts([library, await language])).catch(() => undefined);
  }, [engine]);
  return parts;
}

function usedEmoji(draft: DraftView | null, but: string | null): string[] {
  const entries = draft?.issue?.entries ?? [];
  return entries.flatMap((entry) => (entry.kind === "clip" && entry.id !== but && entry.emoji ? [entry.emoji] : []));
}

function useSessionView(session: ClipSession) {
  const [, again] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => session.listen(() => again(undefined)), [session]);
  return session.view();
}

/** What the editor has to know of how the page was read. */
function readingWarning(reading: TabReading | null): string {
  if (!reading) return "";
  if (!reading.readable) return t("errorUnreadable");
  return reading.notes.isCheckPage ? t("checkPage") : "";
}
