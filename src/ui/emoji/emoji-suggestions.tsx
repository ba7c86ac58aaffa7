import { t } from "../i18n";

interface EmojiSuggestionsProps {
  readonly emoji: readonly string[];
  /** Emoji that the issue has already: still offered, and marked. */
  readonly used: readonly string[];
  readonly onPick: (emoji: string) => void;
}

/** A few emoji that fit, each one press away. */
export function EmojiSuggestions({ emoji, used, onPick }: EmojiSuggestionsProps) {
  return (
    <fieldset class="emoji-suggestions" aria-label={t("suggestedEmoji")}>
      {emoji.map((one) => {
        const isUsed = used.includes(one);
        return (
          <button
            key={one}
            type="button"
            class={`quiet emoji${isUsed ? " used" : ""}`}
            title={isUsed ? t("emojiUsed") : undefined}
            aria-label={isUsed ? t("useEmojiUsed", one) : t("useEmoji", one)}
            onClick={() => onPick(one)}
          >
            {one}
          </button>
        );
      })}
    </fieldset>
  );
}
