import { blurbLinks } from "./blurb-links";
import { graphemes } from "./grapheme";
import type { Clip, Entry } from "./issue";
import { perObject } from "./per-object";
import { plainWords } from "./plain-words";

/** The words that a suggested title is made of: those of the first stories, and whether there are more. */
export interface TitleWords {
  readonly first: string;
  readonly second: string | null;
  readonly isMore: boolean;
}

/** Longer words of a story are cut, between words, at so many graphemes. */
const LONGEST = 48;

/**
 * What the first stories of an issue are called in its title, "A, B and more": the words that each blurb links to its
 * page, or else the page's title. `null` where there is nothing to call it by.
 */
export function suggestedTitle(entries: readonly Entry[]): TitleWords | null {
  const clips = entries.filter((entry): entry is Clip => entry.kind === "clip" && !entry.held);
  const named = clips.map(wordsOf).filter(Boolean);
  const [first, second] = named;
  if (first === undefined) return null;
  return { first: capitalised(first), second: second ?? null, isMore: named.length > 2 };
}

const wordsOf = perObject(({ blurb, title }: Clip): string => {
  const linked = blurbLinks(blurb).find(({ to, words }) => to === "" && words.trim() !== "");
  const words = plainWords(linked?.words ?? title).replace(/^[\s\p{P}]+(?=[\p{L}\p{N}])|[\s.,;:!?…–—-]+$/gu, "");
  return cut(words);
});

function cut(words: string): string {
  const all = graphemes(words);
  if (all.length <= LONGEST) return words;
  const start = all.slice(0, LONGEST).join("");
  return start.slice(0, Math.max(start.lastIndexOf(" "), 0)) || start;
}

function capitalised(words: string): string {
  const [first = ""] = words;
  return first.toLocaleUpperCase() + words.slice(first.length);
}
