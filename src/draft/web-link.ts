declare const webLink: unique symbol;

/** An address a clip can have: http or https, kept byte for byte as the page or the editor gave it. */
export type WebLink = string & { readonly [webLink]: true };

/** Reads an address, or says `null`: it is no absolute http(s) URL (WHATWG URL), or holds white space or controls. */
export function parseWebLink(text: string): WebLink | null {
  const trimmed = text.trim();
  // The URL parser would drop tabs and line breaks and escape blanks; what is kept must be what is checked.
  if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(trimmed)) return null;
  return URL.canParse(trimmed) ? (trimmed as WebLink) : null;
}
