/** Invisible characters that reorder text (Unicode bidirectional controls), which a title could hide behind. */
const BIDI_CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Zero-width spaces, joiners of words and soft hyphens. The joiners that spell Persian words and emoji (ZWNJ, ZWJ) stay. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** A text of a page on one line: no control characters, no characters that reorder or hide, no runs of white space. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(BIDI_CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Letters and digits alone, in one case: what two texts have in common that only look different. */
export function essence(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether two texts say the same, or one says what the other says and more. */
export function agree(one: string, other: string): boolean {
  const [a, b] = [essence(one), essence(other)];
  if (a === "" || b === "") return false;
  return a.includes(b) || b.includes(a) || sharedWords(one, other) >= 0.4;
}

/** The share of the shorter text's words that the longer has too. */
export function sharedWords(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return few.size < 3 ? 0 : [...few].filter((word) => many.has(word)).length / few.size;
}

/** Not every language puts blanks between words. */
const WORDS = new Intl.Segmenter(undefined, { granularity: "word" });

function words(text: string): Set<string> {
  const parts = [...WORDS.segment(text.toLowerCase())];
  return new Set(parts.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment));
}
