declare const pageKey: unique symbol;

/** What two addresses of one page have in common. For comparing only: it is never shown, saved as a link or exported. */
export type PageKey = string & { readonly [pageKey]: true };

/** Parameters that say where a reader came from, never what is read. */
const TRACKING =
  /^(utm_|itm_|pk_|piwik_|mtm_|hsa_|mc_[ce]id$|fbclid$|gclid$|dclid$|msclkid$|igshid$|twclid$|yclid$|_hs)/i;

/**
 * The key of a page's address, or `null` for what is no http(s) URL. Scheme, `www.`, the default port, a trailing
 * slash, the order of parameters, tracking and a plain `#anchor` make no difference; a hash route (`#/`, `#!`) does.
 */
export function pageKeyOf(address: string): PageKey | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, pathname, searchParams, hash } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const host = `${hostname.replace(/^www\./, "").replace(/\.$/, "")}${port && `:${port}`}`;
  const query = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map((pair) => pair.map(encodeURIComponent).join("="))
    .sort()
    .join("&");
  const route = /^#[/!]/.test(hash) ? hash : "";
  return `${host}${pathname.replace(/\/+$/, "")}${query && `?${query}`}${route}` as PageKey;
}

/** The keys under which a clip is found: its link's and that of the address it was clipped from. */
export function pageKeysOf(...addresses: readonly string[]): PageKey[] {
  return [...new Set(addresses.flatMap((address) => pageKeyOf(address) ?? []))];
}
