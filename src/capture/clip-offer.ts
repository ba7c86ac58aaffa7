import type { NewClip } from "../draft/issue";
import type { Passage } from "../draft/passage";
import { parseWebLink } from "../draft/web-link";
import { isCheckPage } from "./check-page";
import { contextOf, NO_CONTEXT } from "./context";
import { chooseLink, type LinkChoice, linkOf } from "./link";
import type { PageFacts } from "./page-facts";
import { chooseTitle, hostAndPath, titleOfTab } from "./title/choose-title";
import { oneLine } from "./title/clean-text";

/** What the popup fills in for a page: everything of a clip but the editor's own words. `link` may be unusable. */
export type ClipOffer = Omit<NewClip, "emoji" | "blurb" | "link"> & { readonly link: string };

/** How an offer came about, so that the editor can see it and have it otherwise. */
interface OfferNotes {
  /** Other titles the page has for itself. */
  readonly otherTitles: readonly string[];
  readonly removed: LinkChoice["removed"];
  readonly replaced: LinkChoice["replaced"];
  /** This is the page a site shows to find out whether a person asks, not the one that was asked for. */
  readonly isCheckPage: boolean;
  /** What is selected in the page. */
  readonly passage: Passage;
}

/** A page's offer with how it came about. */
export interface NotedOffer {
  readonly offer: ClipOffer;
  readonly notes: OfferNotes;
}

/** The title and link that a page's facts lead to, and what the page says of itself. */
export function offerFrom(facts: PageFacts): NotedOffer {
  const { title, alternatives } = chooseTitle(facts);
  const { link, removed, replaced } = chooseLink(facts);
  return {
    offer: { title, link, address: facts.address, ...contextOf(facts) },
    notes: { otherTitles: alternatives, removed, replaced, isCheckPage: isCheckPage(facts), passage: facts.passage },
  };
}

/** What is known of a page that is only linked to: its address, and the link's words. */
export function offerForLink(address: string, words: string): ClipOffer {
  const { link } = linkOf(address);
  return { title: oneLine(words) || hostAndPath(link), link, address, ...NO_CONTEXT };
}

/** What the browser alone tells of a page that can't be read. */
export function offerFromTab(tab: { readonly url?: string; readonly title?: string }): NotedOffer {
  const { link, removed, replaced } = linkOf(tab.url ?? "");
  const isLink = parseWebLink(link) !== null;
  const address = isLink ? (parseWebLink(tab.url ?? "") ?? link) : "";
  return {
    offer: { title: titleOfTab(tab.title ?? "", address), link: isLink ? link : "", address, ...NO_CONTEXT },
    notes: { otherTitles: [], removed, replaced: isLink ? replaced : null, isCheckPage: false, passage: [] },
  };
}
