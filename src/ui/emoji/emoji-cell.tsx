import { useRef, useState } from "preact/hooks";
import type { Headline } from "../../draft/emoji/suggest";
import { EmojiField } from "../fields";
import { t } from "../i18n";
import { useLeft } from "../use-left";
import { EmojiPicker } from "./emoji-picker";
import { EmojiRow } from "./emoji-row";
import { recentEmoji } from "./recent-emoji";
import { type SuggestionSource, useSuggestions } from "./use-suggestions";

interface EmojiCellProps {
  readonly value: string;
  readonly onInput: (emoji: string) => void;
  readonly headline: Headline;
  /** Where suggestions come from; `null` while none are wanted. */
  readonly source: SuggestionSource | null;
  readonly language: string;
  /** Emoji that the issue has already, beside this one. */
  readonly used: () => readonly string[];
  /** Tells the fields of a form apart for scripts. */
  readonly name?: string;
  readonly isLabelSeen?: boolean;
}

/** The emoji of a clip: typed, taken from what fits, or chosen from all there are. */
export function EmojiCell(props: EmojiCellProps) {
  const { value, onInput, headline, source, language, used, name, isLabelSeen = false } = props;
  const [isPicking, setPicking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const suggested = useSuggestions(source, headline, language);
  const cell = useRef<HTMLDivElement>(null);
  useLeft(isPicking, cell, () => setPicking(false));
  const close = () => {
    setPicking(false);
    button.current?.focus();
  };
  const pick = (emoji: string) => {
    onInput(emoji);
    recentEmoji.remember(emoji);
    if (isPicking) close();
  };
  return (
    <div class="emoji-cell" ref={cell}>
      <EmojiField label={t("emoji")} name={name} value={value} onInput={onInput} isLabelUnseen={!isLabelSeen} />
      <button
        type="button"
        class="quiet choose"
        ref={button}
        aria-label={t("chooseEmoji")}
        title={t("chooseEmoji")}
        aria-expanded={isPicking}
        onClick={() => (isPicking ? close() : setPicking(true))}
      >
        ▾
      </button>
      {source !== null && suggested.length > 0 && (
        <EmojiRow label={t("suggestedEmoji")} emoji={suggested} used={used()} onPick={pick} />
      )}
      {isPicking && <EmojiPicker language={language} used={used()} onPick={pick} onClose={close} />}
    </div>
  );
}
