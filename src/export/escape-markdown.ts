/** What may begin or end markup wherever it stands in a line; in CommonMark, or in the dialects that sites render. */
const ANYWHERE = /[\\`*_[\]>~|]|(?<=\])\(/g;

/** A reference to a character, as it stands in Markdown and in HTML. */
const REFERENCE = /&(?=#?\w+;)/g;

/** What is markup only where a line begins, and only with a blank or nothing more of its kind behind it. */
const AT_START = /^(?:#(?=#{0,5}(?:\s|$))|[+:-](?=\s|$)|[=-](?=[=-]*\s*$)|-(?=-)|\d{1,9}(?=[.)](?:\s|$)))/;

/** Where sites would make a link of a bare address that goes on over a bracket, which may be the end of a link's words. */
const ADDRESS_TO_BRACKET = /:(?=\/\/\S*\[)/g;

/** What closes a heading where a line ends. */
const AT_END = /(?<=^|\s)#+$/;

/**
 * A text as Markdown that reads as exactly that text, on one line: in a paragraph, a heading, a list, or the words of a
 * link. Wherever it stands it begins or ends nothing.
 */
export function escapeMarkdown(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  const start = AT_START.exec(line)?.[0] ?? "";
  const rest = line
    .slice(start.length)
    .replace(ANYWHERE, "\\$&")
    .replace(REFERENCE, "\\&")
    .replace(AT_END, "\\$&")
    .replace(ADDRESS_TO_BRACKET, "\\:")
    // Behind an address a backslash would be taken for part of it; see `escapedForAll` in markdown.ts.
    .replaceAll("<", "&lt;");
  if (start === "") return rest;
  return /^\d/.test(start) ? `${start}\\${rest}` : `\\${start}${rest}`;
}
