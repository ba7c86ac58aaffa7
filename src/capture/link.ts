import { toUnicode } from "punycode/punycode.es6.js";
import { asksForAmp, withoutAmp } from "../draft/address/amp";
import { decoded } from "../draft/address/parts";
import { withoutTracking } from "../draft/address/tracking";
import { unwrap, type Wrapping } from "../draft/address/unwrap";
import { parseWebLink } from "../draft/web-link";
import type { PageFacts } from "./page-facts";
import { agree } from "./title/clean-text";

/** The link offered for a page, and what was done to its address. */
export interface LinkChoice {
  readonly link: string;
  /** The names of the parameters that were taken out. */
  readonly removed: readonly string[];
  /** Why the link is another address than the tab's, beyond parameters. */
  readonly replaced: Wrapping | "canonical" | null;
}

/** The link an editor would have saved for a page; see docs/titles-and-links.md for the rules and their cases. */
export function chooseLink(facts: PageFacts): LinkChoice {
  const { link, removed, replaced } = linkOf(facts.address);
  if (replaced !== null) return { link, removed, replaced };
  const canonical = usableCanonical(facts, withoutTracking(facts.address).address);
  if (canonical === null) return { link, removed, replaced };
  return { link: readable(canonical), removed, replaced: isAmp(facts) ? "amp" : "canonical" };
}

/** The link for an address of which nothing else is known: unwrapped, without tracking, its host readable. */
export function linkOf(address: string): LinkChoice {
  const unwrapped = unwrap(address);
  const { address: cleaned, removed } = withoutTracking(unwrapped?.address ?? address);
  return { link: readable(cleaned), removed, replaced: unwrapped?.by ?? null };
}

/**
 * The page's own idea of its address, where it can be believed: an http(s) address on the same site that is neither the
 * home page nor an ancestor, and that says all the tab's address says. An AMP page's is believed on any path.
 */
function usableCanonical(facts: PageFacts, address: string): string | null {
  if (parseWebLink(facts.canonical) === null || !URL.canParse(address)) return null;
  const { address: canonical } = withoutTracking(facts.canonical);
  const [theirs, ours] = [new URL(canonical), new URL(address)];
  const isOtherSite = siteOf(theirs.hostname) !== siteOf(ours.hostname);
  const isLessSafe = ours.protocol === "https:" && theirs.protocol === "http:";
  if (isOtherSite || isLessSafe || HASH_ROUTE.test(ours.hash) || UNFILLED.test(decoded(canonical))) return null;
  const isBelievable = isOnSamePath(theirs, ours)
    ? !losesWords(ours, theirs)
    : pathOf(theirs) !== "" && (isAmp(facts) || !(isAncestor(theirs, ours) || isStale(facts)));
  // The canonical of a page has no anchor; the one the editor stands at is hers.
  const link = canonical + (theirs.hash === "" ? ours.hash : "");
  return isBelievable && !isSameBytes(link, address) ? link : null;
}

const HASH_ROUTE = /^#[/!]/;

/** What a template leaves behind that was never filled in. */
const UNFILLED = /\{\{|\}\}|\[object |\/(undefined|null|NaN)(?=[/?#]|$)/;

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, "");
}

function isOnSamePath(one: URL, other: URL): boolean {
  return pathOf(one) === pathOf(other);
}

function isAncestor(theirs: URL, ours: URL): boolean {
  return pathOf(ours).startsWith(`${pathOf(theirs)}/`);
}

/** A single-page app can go on to another article and leave its metadata behind: title and address of the one before. */
function isStale({ documentTitle, ogTitle, headings }: PageFacts): boolean {
  const shown = [documentTitle, ...headings].filter(Boolean);
  return ogTitle !== "" && shown.length > 0 && !shown.some((title) => agree(title, ogTitle));
}

/** Whether a canonical address on the same path lacks a parameter that selects what is shown, or names another value. */
function losesWords(ours: URL, theirs: URL): boolean {
  const isKept = (name: string, value: string) => theirs.searchParams.getAll(name).includes(value);
  return [...ours.searchParams].some(
    ([name, value]) => !isKept(name, value) && !asksForAmp(name, value) && !isMobile(name, value),
  );
}

/** Blogger's parameter for its page for phones. */
function isMobile(name: string, value: string): boolean {
  return name === "m" && value === "1";
}

/** The part of a host that is the same for a site's pages for desks, for phones, and its AMP copies. */
function siteOf(hostname: string): string {
  return hostname.replace(/^(?:www|m|mobile|amp)\./, "").replace(/\.m\./, ".");
}

function isAmp({ isAmp: marked, address }: PageFacts): boolean {
  if (marked || !URL.canParse(address)) return marked;
  const { hostname, pathname, searchParams } = new URL(address);
  const plain = withoutAmp(hostname, pathname.replace(/\/+$/, ""));
  const isAsked = [...searchParams].some(([name, value]) => asksForAmp(name, value));
  return isAsked || plain.host !== hostname || plain.path !== pathname.replace(/\/+$/, "");
}

function isSameBytes(one: string, other: string): boolean {
  return one.replace(/\/(?=$|[?#])/, "") === other.replace(/\/(?=$|[?#])/, "");
}

/** An address with its host in the letters of its language; the browser turns it back (IDNA, RFC 5891). */
function readable(address: string): string {
  return address.replace(/^(https?:\/\/)([^/?#]*xn--[^/?#]*)/i, (_, scheme: string, host: string) => {
    const name = unicodeOf(host);
    const isTrue = URL.canParse(scheme + name) && new URL(scheme + name).host === new URL(scheme + host).host;
    return scheme + (isTrue ? name : host);
  });
}

function unicodeOf(host: string): string {
  try {
    return toUnicode(host);
  } catch (error) {
    if (error instanceof RangeError) return host;
    throw error;
  }
}
