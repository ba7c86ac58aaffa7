import rules from "tidy-url/data/rules.js";
import { decoded, partsOf, valueIn } from "./parts";

/** Why an address stands for another one. */
export type Wrapping = "amp" | "reader" | "suspended" | "redirect";

/** The address that another one only leads to, and by what. */
export interface Unwrapped {
  readonly address: string;
  readonly by: Wrapping;
}

/**
 * The address inside a reader view, a suspended tab, `view-source:`, an AMP viewer or a redirecting service, or `null`
 * where an address stands for itself. Wrappings inside each other are all taken off.
 */
export function unwrap(address: string): Unwrapped | null {
  const found = unwrapOnce(address);
  if (!found) return null;
  const inner = found.address.length < address.length ? unwrap(found.address) : null;
  return inner ? { address: inner.address, by: found.by } : found;
}

function unwrapOnce(address: string): Unwrapped | null {
  const found = /^https?:/i.test(address) ? (ampViewer(address) ?? redirection(address)) : ownPage(address);
  return found && isWeb(found.address) ? found : null;
}

/** Pages of browsers and of tab suspenders that show, or hold, a page whose address they carry. */
function ownPage(address: string): Unwrapped | null {
  if (/^view-source:/i.test(address)) return { address: address.slice("view-source:".length), by: "reader" };
  const { query, fragment } = partsOf(address);
  // Edge's reader: read://https_host/?url=…; Chrome's: chrome-distiller://…/?url=…
  if (/^(about:reader|read:|chrome-distiller:)/i.test(address)) {
    return { address: valueIn("url", query) ?? "", by: "reader" };
  }
  if (!/^(chrome|moz|safari-web|edge)-extension:|^extension:/i.test(address)) return null;
  // The Great Suspender and its kin: suspended.html#ttl=…&pos=0&uri=https://…, the address last and not encoded.
  const [, last = ""] = /(?:^|[?#&])(?:uri|url)=(https?:\/\/.*)$/i.exec(address) ?? [];
  const named = ["url", "uri"].map((name) => valueIn(name, query) ?? valueIn(name, fragment.split("&")));
  return { address: last || (named.find(Boolean) ?? ""), by: "suspended" };
}

/** Google's AMP viewer, and the cache behind it; `/s/` says that the page is served by https. */
function ampViewer(address: string): Unwrapped | null {
  const [, secure, rest] =
    /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?(.+)$/i.exec(address) ??
    /^https?:\/\/[^/]*cdn\.ampproject\.org\/[a-z]\/(s\/)?(.+)$/i.exec(address) ??
    [];
  if (rest === undefined) return null;
  return { address: `http${secure ? "s" : ""}://${rest.replace(/#.*$/, "")}`, by: "amp" };
}

/** Services that lead to the address in a parameter: those of tidy-url's rules, and two it lacks. */
function redirection(address: string): Unwrapped | null {
  if (!URL.canParse(address)) return null;
  const { hostname, href, pathname } = new URL(address);
  const { query } = partsOf(address);
  const names = rules.flatMap((rule) => {
    const isHere = rule.redirect !== undefined && (rule.match_href ? href : hostname).search(rule.match) >= 0;
    return isHere && !rule.exclude?.some((pattern) => href.search(pattern) >= 0) ? [rule.redirect ?? ""] : [];
  });
  if (/^(www\.)?google\.[a-z.]+$/.test(hostname) && pathname === "/url") names.push("q", "url");
  if (/^lm?\.(facebook|instagram|messenger)\.com$/.test(hostname)) names.push("u");
  const target = names.map((name) => valueIn(name, query)).find((value) => value !== undefined && isWeb(value));
  return target === undefined ? null : { address: target, by: "redirect" };
}

function isWeb(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(decoded(address));
}
