import type { NewClip } from "../draft/issue";
import { parseWebLink } from "../draft/web-link";
import type { PageFacts } from "./page-facts";

/** What the popup fills in for a page: everything of a clip but the editor's own words. `link` may be unusable. */
export type ClipOffer = Omit<NewClip, "emoji" | "blurb" | "link"> & { readonly link: string };

/** Invisible characters that reorder text (Unicode bidirectional controls), which a title could hide behind. */
const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The title and link that a page's facts lead to, and what the page says of itself. */
export function offerFrom(facts: PageFacts): ClipOffer {
  const { address, site, author, published, description, language } = facts;
  return {
    title: oneLine(facts.metaTitle) || oneLine(facts.headline) || oneLine(facts.documentTitle) || hostAndPath(address),
    link: usableCanonical(facts) ?? address,
    address,
    site: oneLine(site),
    author: oneLine(author),
    published: published.trim(),
    description: oneLine(description),
    language: language.trim(),
  };
}

/** What the browser alone tells of a page that can't be read. */
export function offerFromTab(tab: { readonly url?: string; readonly title?: string }): ClipOffer {
  const address = parseWebLink(tab.url ?? "") ?? "";
  return {
    title: oneLine(tab.title ?? ""),
    link: address,
    address,
    site: "",
    author: "",
    published: "",
    description: "",
    language: "",
  };
}

function oneLine(text: string): string {
  return text
    .replace(BIDI_CONTROLS, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** A page's own idea of its address, unless it names another site or an ancestor such as the home page. */
function usableCanonical({ canonical, address }: PageFacts): string | null {
  if (parseWebLink(canonical) === null || !URL.canParse(address)) return null;
  const [theirs, ours] = [new URL(canonical), new URL(address)];
  const parent = theirs.pathname.replace(/\/*$/, "/");
  const isAncestor = ours.pathname !== theirs.pathname && ours.pathname.startsWith(parent);
  return theirs.hostname.replace(/^www\./, "") === ours.hostname.replace(/^www\./, "") && !isAncestor
    ? canonical
    : null;
}

function hostAndPath(address: string): string {
  if (!URL.canParse(address)) return "";
  const { hostname, pathname } = new URL(address);
  return `${hostname}${pathname.replace(/\/$/, "")}`;
}
