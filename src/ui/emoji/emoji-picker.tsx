import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { useNotices } from "../notices";
import { EmojiRow } from "./emoji-row";
import { recentEmoji } from "./recent-emoji";

interface EmojiPickerProps {
  /** The language of the names (BCP 47). */
  readonly language: string;
  /** Emoji that the issue has already. */
  readonly used: readonly string[];
  readonly onPick: (emoji: string) => void;
  readonly onClose: () => void;
}

/**
 * Every emoji there is, to search and to choose from, those chosen last in front; its script and data load with it.
 * Escape closes it.
 */
export function EmojiPicker({ language, used, onPick, onClose }: EmojiPickerProps) {
  const notices = useNotices();
  const [recent] = useState(recentEmoji.read);
  const frame = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked as used is what was when it opened.
  useEffect(() => {
    let element: HTMLElement | undefined;
    let isGone = false;
    const open = async () => {
      const { createPicker } = await import("./picker-element");
      if (isGone) return;
      const picker = createPicker({ language, used, onPick: (emoji) => pick.current(emoji) });
      element = picker.element;
      frame.current?.append(element);
      (await picker.whenReady).focus();
    };
    open().catch((error: unknown) =>
      notices.warn(t("errorPicker", error instanceof Error ? error.message : String(error))),
    );
    return () => {
      isGone = true;
      element?.remove();
    };
  }, [language, notices]);
  return (
    <div
      class="emoji-picker"
      role="dialog"
      aria-label={t("chooseEmoji")}
      ref={frame}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {recent.length > 0 && <EmojiRow label={t("recentEmoji")} emoji={recent} used={used} onPick={onPick} />}
    </div>
  );
}
