import { asksForAmp, withoutAmp } from "./address/amp";
import { withoutTracking } from "./address/tracking";
import { unwrap } from "./address/unwrap";

declare const pageKey: unique symbol;

/** What two addresses of one page have in common. For comparing only: it is never shown, saved as a link or exported. */
export type PageKey = string & { readonly [pageKey]: true };

/**
 * The key of a page's address, or `null` for what is no http(s) URL. Scheme, `www.`, the default port, a trailing
 * slash, the order of parameters, tracking, AMP and a plain `#anchor` make no difference; a hash route (`#/`, `#!`)
 * does. The root of a site is a page of its own. `https://` and a key have that key.
 */
export function pageKeyOf(address: string): PageKey | null {
  const { address: cleaned } = withoutTracking(unwrap(address)?.address ?? address);
  if (!URL.canParse(cleaned)) return null;
  const { protocol, hostname, port, pathname, searchParams, hash } = new URL(cleaned);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const { host, path } = plain(hostname, pathname);
  const query = [...searchParams]
    .filter(([name, value]) => !asksForAmp(name, value))
    .map((pair) => pair.map(encodeURIComponent).join("="))
    .sort()
    .join("&");
  const route = /^#[/!]/.test(hash) ? hash : "";
  return `${host}${port && `:${port}`}${path}${query && `?${query}`}${route}` as PageKey;
}

function plain(hostname: string, pathname: string): { host: string; path: string } {
  const { host, path } = withoutAmp(hostname.replace(/\.$/, ""), pathname.replace(/\/+$/, ""));
  const [plainHost, plainPath] = [host.replace(/^www\./, ""), path.replace(/\/+$/, "")];
  return plainHost === hostname && plainPath === pathname
    ? { host: plainHost, path: plainPath }
    : plain(plainHost, plainPath);
}

/** The keys under which a clip is found: its link's and that of the address it was clipped from. */
export function pageKeysOf(...addresses: readonly string[]): PageKey[] {
  return [...new Set(addresses.flatMap((address) => pageKeyOf(address) ?? []))];
}
