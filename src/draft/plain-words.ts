/** A link of inline Markdown: words in brackets, an address or nothing in parentheses. */
const INLINE_LINK = /\[([^[\]]*)\]\([^()]*\)/g;

/** A blurb on one line, without the addresses of its links and the marks before a quotation: enough to recognise it by, and far cheaper than a parser. */
export function plainWords(blurb: string): string {
  return (
    blurb
      .replace(INLINE_LINK, "$1")
      .replace(/^\s*>\s?/gm, "")
      // What is escaped is the sign itself, and no mark (CommonMark 2.4).
      .replace(/\\([!-/:-@[-`{-~])|\*\*|__|`/g, (_mark, sign?: string) => sign ?? "")
      .replace(/\s+/g, " ")
      .trim()
  );
}
