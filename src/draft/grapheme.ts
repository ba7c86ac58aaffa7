const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The graphemes of a text (UAX #29): a family, a flag or a skin tone is one. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * What an emoji field holds after an input: one grapheme or nothing. Typed behind what was there, the new one takes
 * its place; of several pasted into an empty field, the first.
 */
export function oneGrapheme(input: string, before: string): string {
  const all = graphemes(input.replace(/[\s\p{Cc}]+/gu, ""));
  if (all.length < 2) return all[0] ?? "";
  const typed = all.filter((grapheme) => grapheme !== before);
  return (all[0] === before ? typed.at(-1) : typed[0]) ?? before;
}

/** A text's first `most` code units, or a few less where that would cut a grapheme, or half of a character. */
export function cutBetweenGraphemes(text: string, most: number): string {
  if (text.length <= most) return text;
  // Where a grapheme begins is told by what stands before it, and none is this long.
  const from = Math.max(0, most - 200);
  const around = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(from, most + 200));
  const crossing = [...around].find(({ index, segment }) => from + index + segment.length > most);
  return text.slice(0, crossing ? from + crossing.index : most);
}
