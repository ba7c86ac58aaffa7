import { parseWebLink } from "../draft/web-link";

/** What an address may hold without a renderer reading it otherwise than a browser does (RFC 3986, and beyond ASCII). */
const PLAIN = /^[\w!#$%&'()*+,\-./:;=?@[\]~\u0080-\u{10ffff}]+$/u;

/**
 * The address as a link's destination: as it is, or, where it holds characters that renderers escape and browsers
 * interpret (a backslash, a brace, a bracket `<`), as a browser would ask for it. `null` for what is no http(s) address.
 */
export function destinationOf(address: string): string | null {
  const link = parseWebLink(address);
  if (link === null) return null;
  return PLAIN.test(link) ? link : new URL(link).href;
}
