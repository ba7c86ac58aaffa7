import { emojiKey } from "../../draft/emoji/emoji-form";

/** The emoji chosen last, on this device. */
export interface RecentEmoji {
  /** The latest first. */
  read(): readonly string[];
  remember(emoji: string): void;
}

/** As many as stand in one line of the picker. */
const MOST = 8;

/** Under it they are kept as one text, with blanks between them. */
const KEY = "recent emoji";

/** Recent emoji in Web Storage. Where the browser refuses it none are remembered, and `failed` is told. */
export function recentIn(
  storage: () => Pick<Storage, "getItem" | "setItem">,
  failed: (error: unknown) => void,
): RecentEmoji {
  function read(): readonly string[] {
    try {
      return storage().getItem(KEY)?.split(" ").filter(Boolean) ?? [];
    } catch (error) {
      failed(error);
      return [];
    }
  }
  return {
    read,
    remember(emoji) {
      const recent = [emoji, ...read().filter((one) => emojiKey(one) !== emojiKey(emoji))].slice(0, MOST);
      try {
        storage().setItem(KEY, recent.join(" "));
      } catch (error) {
        failed(error);
      }
    },
  };
}

/** Recent emoji of this browser profile. */
export const recentEmoji = recentIn(
  () => localStorage,
  (error) => reportError(error),
);
