/** A link of inline Markdown: words in brackets, an address or nothing in parentheses. */
const INLINE_LINK = /\[([^[\]]*)\]\([^()]*\)/g;

/** A blurb on one line, without the addresses of its links: enough to recognise it by, and far cheaper than a parser. */
export function plainWords(blurb: string): string {
  return blurb
    .replace(INLINE_LINK, "$1")
    .replace(/\*\*|__|`/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
