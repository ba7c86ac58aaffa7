/** A link as it stands in a blurb. `to`: its address, empty for the clip's own page; `isWhole`: whether it is closed. */
export interface BlurbLink {
  readonly words: string;
  readonly to: string;
  readonly isWhole: boolean;
}

const LINK = /(?<!\\)\[((?:[^[\]\\]|\\.)*)\]\(\s*((?:[^()\s\\]|\\.|\([^()\s]*\))*)[^()\n]*(\)?)/g;

/** The inline links in a blurb, in order, also such that were begun and not closed. Far cheaper than a parser. */
export function blurbLinks(blurb: string): BlurbLink[] {
  return [...blurb.matchAll(LINK)].map(([, words = "", to = "", end]) => ({ words, to, isWhole: end === ")" }));
}
