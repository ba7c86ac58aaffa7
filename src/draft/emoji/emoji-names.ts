import type { EmojiEntry } from "./emoji-entry";
import { recommendedForm } from "./emoji-form";

/** An emoji and the name it was found by. */
export interface NamedEmoji {
  readonly emoji: string;
  readonly name: string;
}

/** Finds emoji by the names that are typed between colons. */
export interface EmojiNames {
  /** The emoji of exactly this name, or `null`. */
  exactly(name: string): string | null;
  /** Up to `most` emoji whose names begin with this, then such that have a word that does; shorter names first. */
  beginningWith(start: string, most: number): readonly NamedEmoji[];
}

/** The names in these data, of several languages where there are several; an earlier one wins. */
export function emojiNames(...data: readonly (readonly EmojiEntry[])[]): EmojiNames {
  const byName = new Map<string, string>();
  for (const { emoji, annotation, shortcodes = [] } of data.flat()) {
    for (const name of [...shortcodes, annotation].map(nameOf)) {
      if (name && !byName.has(name)) byName.set(name, recommendedForm(emoji));
    }
  }
  const names = [...byName.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return {
    exactly: (name) => byName.get(nameOf(name)) ?? null,
    beginningWith(start, most) {
      const wanted = nameOf(start);
      const first = names.filter((name) => name.startsWith(wanted));
      const second = names.filter((name) => !name.startsWith(wanted) && name.includes(`_${wanted}`));
      const found = new Map<string, string>();
      for (const name of [...first, ...second]) {
        const emoji = byName.get(name) ?? "";
        if (!found.has(emoji)) found.set(emoji, name);
        if (found.size >= most) break;
      }
      return [...found].map(([emoji, name]) => ({ emoji, name }));
    },
  };
}

function nameOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+-]+/gu, "_")
    .replace(/^_|_$/g, "");
}
