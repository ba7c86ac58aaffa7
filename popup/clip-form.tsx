import { useEffect, useRef } from "preact/hooks";
import { parseWebLink } from "../src/draft/web-link";
import { escapeMarkdown } from "../src/export/escape-markdown";
import { BlurbField, writeAsTyped } from "../src/ui/blurb-field";
import { EmojiCell } from "../src/ui/emoji/emoji-cell";
import type { SuggestionSource } from "../src/ui/emoji/use-suggestions";
import { TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import type { ClipSession, SessionView } from "./clip-session";
import { Elsewhere } from "./elsewhere";
import { LinkNote } from "./link-note";
import { PageContext } from "./page-context";
import type { FieldName } from "./texts";
import { TitleField } from "./title-field";

interface ClipFormProps {
  readonly session: ClipSession;
  readonly view: SessionView;
  /** Where it is known which emoji were chosen before; `null` until the library is there. */
  readonly source: SuggestionSource | null;
  /** The language that is written in (BCP 47); empty until it is known. */
  readonly language: string;
  /** The emoji that other clips of the draft have. */
  readonly usedEmoji: readonly string[];
}

/** The form of one clip. Opens with the caret in the blurb; Ctrl or Cmd with Enter adds. */
export function ClipForm({ session, view, source, language, usedEmoji }: ClipFormProps) {
  const notices = useNotices();
  const blurb = useRef<HTMLTextAreaElement>(null);
  const link = useRef<HTMLInputElement>(null);
  /** Whether the page is telling that the address is none. */
  const isLinkRefused = useRef(false);
  const { texts, target } = view.form;
  const isNew = target.kind === "page";
  const about = target.kind === "clip" ? target.id : "page";
  const isElsewhere = target.kind === "clip" && target.id !== view.pageClip;

  // After adding, and when a clip of the list is opened, the caret is where one types. On opening, the page's own form
  // has it there already, or the editor has chosen another field since.
  const opening = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another clip in the form is what moves the caret.
  useEffect(() => {
    if (!opening.current || document.activeElement === document.body) blurb.current?.focus();
    opening.current = false;
    // What was told of another clip's address is not of this one's.
    if (isLinkRefused.current) notices.say("");
    isLinkRefused.current = false;
  }, [about]);

  const reading = isNew || !isElsewhere ? view.reading : null;
  const takeDescription = (description: string) => {
    if (!blurb.current) return;
    // Somebody else's words, whatever they mean in Markdown, as a paragraph behind one's own.
    const text = [blurb.current.value.trimEnd(), escapeMarkdown(description)].filter(Boolean).join("\n\n");
    writeAsTyped(blurb.current, { text, start: text.length, end: text.length });
  };
  const refuseLink = () => {
    isLinkRefused.current = true;
    notices.warn(t("errorLink"));
    link.current?.focus();
  };
  const type = (field: FieldName) => (value: string) => {
    session.type(field, value);
    if (field !== "link") return;
    const isWrong = parseWebLink(value) === null;
    // A new clip's address is looked at when it is added; then the sentence stands until it is right.
    if (isWrong && !isNew) notices.warn(t("errorLink"));
    else if (!isWrong && isLinkRefused.current) notices.say("");
    isLinkRefused.current = isWrong && (isLinkRefused.current || !isNew);
  };
  const add = async () => {
    try {
      const result = await session.add();
      if (result.added) notices.say(addedText(result.number));
      else if (result.why === "link") refuseLink();
    } catch (error) {
      notices.warn(saveErrorText(error));
    }
  };
  const undo = async () => {
    try {
      await session.undoAdd();
      notices.say(t("takenOut"));
    } catch (error) {
      notices.warn(saveErrorText(error));
    }
  };

  return (
    <form
      class="clip-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.altKey && event.code === "KeyB" && reading?.offer.description) {
          event.preventDefault();
          return takeDescription(reading.offer.description);
        }
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        void add();
      }}
    >
      <TitleField
        value={texts.title}
        onInput={type("title")}
        offered={reading ? [reading.offer.title, ...reading.notes.otherTitles] : []}
      />
      <PageContext reading={reading} onTakeDescription={takeDescription} />
      <TextField
        label={t("link")}
        name="link"
        value={texts.link}
        onInput={type("link")}
        inputMode="url"
        prose={false}
        inputRef={link}
        invalid={texts.link !== "" && parseWebLink(texts.link) === null}
      />
      <LinkNote reading={reading} link={texts.link} onChoose={type("link")} />
      <Elsewhere issues={isNew ? view.elsewhere : []} />
      <BlurbField
        label={t("blurb")}
        name="blurb"
        value={texts.blurb}
        onInput={type("blurb")}
        language={language}
        areaRef={blurb}
        autoFocus
        placeholder={t("blurbHint")}
      />
      <div class="row">
        <EmojiCell
          name="emoji"
          value={texts.emoji}
          onInput={type("emoji")}
          headline={texts}
          source={source}
          language={language}
          used={() => usedEmoji}
          isLabelSeen
        />
        <div class="actions">
          {isElsewhere && (
            <button type="button" class="quiet" onClick={() => void session.showPage()}>
              {t("backToPage")}
            </button>
          )}
          {view.added && (
            <button type="button" onClick={() => void undo()}>
              {t("undo")}
            </button>
          )}
          {isNew && (
            <button type="submit" class="primary" aria-disabled={view.adding}>
              {t("addToIssue")}
            </button>
          )}
        </div>
      </div>
    </form>
  );
}

function addedText(number: number | null): string {
  return number === null ? t("addedToUnnumbered") : t("addedTo", String(number));
}
