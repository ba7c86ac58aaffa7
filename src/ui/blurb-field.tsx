import type { Ref } from "preact";
import { useId, useRef } from "preact/hooks";
import { changed, pasteOver, type Selected } from "../draft/markdown-edit";
import { editForKey } from "./blurb-keys";
import { CompletionList } from "./emoji/completion-list";
import { useCompletion } from "./emoji/use-completion";
import { FieldLabel } from "./fields";
import { useCaret } from "./use-caret";

interface BlurbFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** The language that is written in it (BCP 47), for spelling and the names of emoji. */
  readonly language: string;
  readonly name?: string;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** Whether the label is only heard: the page shows what the field is by where it stands. */
  readonly isLabelUnseen?: boolean;
  /** What Ctrl+K links words to; empty, as it is without, for the clip's own page. */
  readonly page?: string;
}

/**
 * A text area for Markdown, as high as what is in it. Ctrl or Cmd with B, I and E set words bold, italic or as code; with
 * K they become a link to the clip's page; an address pasted over words links them; `:name:` becomes its emoji.
 */
export function BlurbField(props: BlurbFieldProps) {
  const { label, value, onInput, language, name, areaRef, autoFocus, placeholder, isLabelUnseen, page = "" } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const tellCaret = useCaret(area, value);
  const completion = useCompletion(language);
  const { offered } = completion;
  const put = (next: Selected | null) => {
    if (next && area.current) writeAsTyped(area.current, next);
  };
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => {
    if (event.isComposing) return;
    const edit = editForKey(event, page);
    if (edit) {
      event.preventDefault();
      return put(edit(selectedIn(event.currentTarget)));
    }
    if (!offered || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (by) completion.turn(by);
    else if (event.key === "Enter" || event.key === "Tab") put(completion.take(selectedIn(event.currentTarget)));
    else if (event.key === "Escape") completion.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="field blurb-field">
      <FieldLabel id={id} label={label} isUnseen={isLabelUnseen} />
      <textarea
        id={id}
        name={name}
        ref={(found) => {
          area.current = found;
          if (typeof areaRef === "function") areaRef(found);
          else if (areaRef) areaRef.current = found;
        }}
        dir="auto"
        lang={language || undefined}
        autofocus={autoFocus}
        placeholder={placeholder}
        spellcheck
        value={value}
        aria-autocomplete={offered ? "list" : undefined}
        aria-controls={offered ? `${id}-emoji` : undefined}
        aria-activedescendant={offered ? `${id}-emoji-${offered.index}` : undefined}
        onInput={(event) => {
          tellCaret(event.currentTarget.value);
          onInput(event.currentTarget.value);
          if (event.isComposing) return;
          completion
            .typed(selectedIn(event.currentTarget))
            .then((complete) => {
              if (complete && area.current) put(complete(selectedIn(area.current)));
            })
            // Without the names what was typed stands as it is.
            .catch(reportError);
        }}
        onPaste={(event) => {
          const next = pasteOver(selectedIn(event.currentTarget), event.clipboardData?.getData("text/plain") ?? "");
          if (!next) return;
          event.preventDefault();
          put(next);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => completion.close()}
      />
      {offered && (
        <CompletionList
          id={`${id}-emoji`}
          offered={offered}
          onTake={(emoji) => area.current && put(completion.take(selectedIn(area.current), emoji))}
        />
      )}
    </div>
  );
}

/** Writes a text into an area as if it were typed, so that the browser can take it back. */
export function writeAsTyped(area: HTMLTextAreaElement, { text, start, end }: Selected): void {
  const { from, to, words } = changed(area.value, text);
  area.focus();
  area.setSelectionRange(from, to);
  // Nothing else that writes keeps the browser's own undo.
  if (words !== "") document.execCommand("insertText", false, words);
  else if (from < to) document.execCommand("delete");
  area.setSelectionRange(start, end);
}

function selectedIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selected {
  return { text: value, start: selectionStart, end: selectionEnd };
}
