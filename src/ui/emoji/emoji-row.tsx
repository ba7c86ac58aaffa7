import { emojiKey } from "../../draft/emoji/emoji-form";
import { t } from "../i18n";

interface EmojiRowProps {
  /** Why these. */
  readonly label: string;
  readonly emoji: readonly string[];
  /** Emoji that the issue has already: still offered, and marked. */
  readonly used: readonly string[];
  readonly onPick: (emoji: string) => void;
}

/** A few emoji that may be the one, each one press away. */
export function EmojiRow({ label, emoji, used, onPick }: EmojiRowProps) {
  const isIn = new Set(used.map(emojiKey));
  return (
    <fieldset class="emoji-row" aria-label={label}>
      {emoji.map((one) => {
        const isUsed = isIn.has(emojiKey(one));
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
