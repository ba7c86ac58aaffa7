import { t } from "../i18n";
import type { Offered } from "./use-completion";

interface CompletionListProps {
  /** The list's id; that of each option is the same with its place behind it. */
  readonly id: string;
  readonly offered: Offered;
  readonly onTake: (emoji: string) => void;
}

/** Emoji that fit the name being typed. The text area keeps the focus, and goes through them by keys. */
export function CompletionList({ id, offered, onTake }: CompletionListProps) {
  return (
    <div class="completion" role="listbox" id={id} aria-label={t("emojiNames")}>
      {offered.emoji.map(({ emoji, name }, at) => (
        <div
          key={emoji}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === offered.index}
          // Pressed, not clicked: a click would take the focus from the text area first.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(emoji);
          }}
        >
          <span class="emoji">{emoji}</span> {name}
        </div>
      ))}
    </div>
  );
}
