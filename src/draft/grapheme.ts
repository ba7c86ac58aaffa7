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
