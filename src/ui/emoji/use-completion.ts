import { useRef, useState } from "preact/hooks";
import { completed, type NameTyped, nameTyped } from "../../draft/emoji/completion";
import { type EmojiNames, emojiNames, type NamedEmoji } from "../../draft/emoji/emoji-names";
import type { Selected } from "../../draft/markdown-edit";
import { loadEmoji } from "./emoji-data";

/** How many emoji are offered for a name. */
const MOST = 6;

/** Emoji that fit the name being typed, and which of them Enter takes. */
export interface Offered {
  readonly typed: NameTyped;
  readonly emoji: readonly NamedEmoji[];
  readonly index: number;
}

/** The completion of `:name:` in a text area. */
export interface Completion {
  readonly offered: Offered | null;
  /** After each input: offers what fits; answers with what to do about a name that is closed, once that is known. */
  typed(selected: Selected): Promise<((now: Selected) => Selected | null) | null>;
  /** Goes up or down among what is offered. */
  turn(by: 1 | -1): void;
  /** The text with one of the offered emoji in it, or with the one that is chosen. */
  take(selected: Selected, emoji?: string): Selected | null;
  close(): void;
}

/** The completion in a language (BCP 47). Its names are loaded when the first colon with letters behind it is typed. */
export function useCompletion(language: string): Completion {
  const [offered, setOffered] = useState<Offered | null>(null);
  const names = useRef<{ readonly language: string; readonly loading: Promise<EmojiNames> } | null>(null);
  return {
    offered,
    async typed(selected) {
      const typed = nameTyped(selected);
      if (!typed) {
        setOffered(null);
        return null;
      }
      if (names.current?.language !== language) {
        names.current = { language, loading: loadEmoji(language).then((data) => emojiNames(...data)) };
      }
      const known = await names.current.loading;
      const exact = typed.isClosed ? known.exactly(typed.name) : null;
      const emoji = typed.isClosed ? [] : known.beginningWith(typed.name, MOST);
      setOffered(emoji.length > 0 ? { typed, emoji, index: 0 } : null);
      return exact === null ? null : (now) => completed(now, typed, exact);
    },
    turn: (by) =>
      setOffered((before) => {
        if (!before) return null;
        const count = before.emoji.length;
        return { ...before, index: (before.index + by + count) % count };
      }),
    take(selected, emoji = offered?.emoji[offered.index]?.emoji) {
      setOffered(null);
      return offered && emoji !== undefined ? completed(selected, offered.typed, emoji) : null;
    },
    close: () => setOffered(null),
  };
}
