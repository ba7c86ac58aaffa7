import { attribute, byTag, textIn } from "./dom";
import { isLogo } from "./headings";

/** What leads machines from a page to its site: the site's search, its start, its feeds. */
const TO_SITE = /(^|\s)(search|home|top|index)(\s|$)/i;
const FEED = /^application\/((rss|atom)\+xml|feed\+json)$/i;

const MOST = 12;
const LONGEST = 200;

/** How a page titles its links to its site, for readers and for machines; most of them name the site. */
export function readSiteLinks(marked: (selector: string) => Element[]): string[] {
  const logos = [...byTag("h1", MOST).filter(isLogo), ...marked("a[rel~=home], .site-title")];
  const links = byTag("link", 500).filter(
    (link) => TO_SITE.test(attribute(link, "rel")) || FEED.test(attribute(link, "type")),
  );
  const titles = [
    ...logos.slice(0, MOST).map((logo) => textIn(logo, LONGEST)),
    ...links.map((link) => attribute(link, "title").slice(0, LONGEST)),
  ].map((title) => title.trim());
  return [...new Set(titles.filter(Boolean))].slice(0, MOST);
}
