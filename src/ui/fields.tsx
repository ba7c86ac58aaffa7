import type { Ref } from "preact";
import { useId, useState } from "preact/hooks";
import { oneGrapheme } from "../draft/grapheme";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Tells the fields of a form apart for scripts. */
  readonly name?: string | undefined;
  /** Whether what is typed is words, which have a spelling, or an address, which has none. */
  readonly prose?: boolean;
  /** Whether the label is only heard: the page shows what the field is by where it stands. */
  readonly isLabelUnseen?: boolean;
  /** The language that is written in it (BCP 47), for spelling. */
  readonly language?: string;
  readonly placeholder?: string;
}

interface TextFieldProps extends FieldProps {
  readonly inputMode?: "text" | "url" | "numeric";
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly invalid?: boolean;
  /** What else can be done in the field, said after its name. */
  readonly hint?: string | undefined;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onBlur?: () => void;
}

/** A labelled line of text. `dir="auto"`: what people type has its own direction. */
export function TextField({
  label,
  name,
  value,
  onInput,
  prose = true,
  isLabelUnseen,
  language,
  placeholder,
  inputMode = "text",
  inputRef,
  invalid,
  hint,
  onKeyDown,
  onBlur,
}: TextFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <FieldLabel id={id} label={label} isUnseen={isLabelUnseen} />
      {hint && (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        name={name}
        ref={inputRef ?? null}
        dir="auto"
        autocomplete="off"
        inputMode={inputMode}
        placeholder={placeholder}
        lang={language || undefined}
        spellcheck={prose}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** The label of a field, seen or only heard. */
export function FieldLabel({ id, label, isUnseen }: { id: string; label: string; isUnseen: boolean | undefined }) {
  return (
    <label for={id} class={isUnseen ? "unseen" : undefined}>
      {label}
    </label>
  );
}

interface TextAreaProps extends FieldProps {
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  readonly autoFocus?: boolean;
}

/** A labelled text of several lines, as high as what is in it. */
export function TextArea({
  label,
  name,
  value,
  onInput,
  prose = true,
  isLabelUnseen,
  language,
  areaRef,
  autoFocus,
  placeholder,
}: TextAreaProps) {
  const id = useId();
  return (
    <div class="field">
      <FieldLabel id={id} label={label} isUnseen={isLabelUnseen} />
      <textarea
        id={id}
        name={name}
        ref={areaRef ?? null}
        dir="auto"
        autofocus={autoFocus}
        placeholder={placeholder}
        lang={language || undefined}
        spellcheck={prose}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** A field that takes exactly one grapheme: typing another puts it in the place of the first. */
export function EmojiField({ label, name, value, onInput, isLabelUnseen, placeholder }: FieldProps) {
  const id = useId();
  /** What an input method is composing, which is not what will be there in the end; `null` while it composes nothing. */
  const [composed, setComposed] = useState<string | null>(null);
  const take = (field: HTMLInputElement, before: string) => {
    const next = oneGrapheme(field.value, before);
    if (field.value !== next) field.value = next;
    setComposed(null);
    onInput(next);
  };
  return (
    <div class="field emoji-field">
      <FieldLabel id={id} label={label} isUnseen={isLabelUnseen} />
      <input
        id={id}
        name={name}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={composed ?? value}
        onInput={(event) => {
          if (event.isComposing) setComposed(event.currentTarget.value);
          else take(event.currentTarget, value);
        }}
        onCompositionEnd={(event) => take(event.currentTarget, "")}
      />
    </div>
  );
}
