import { attribute, byTag } from "./dom";

/** What leads from a page to its site: the site's search, its start, its feeds. */
const TO_SITE = /(^|\s)(search|home|top|index)(\s|$)/i;
const FEED = /^application\/((rss|atom)\+xml|feed\+json)$/i;

/** The titles of the links by which a page leads machines to its site; most of them name the site. */
export function readSiteLinks(): string[] {
  const titles = byTag("link", 500)
    .filter((link) => TO_SITE.test(attribute(link, "rel")) || FEED.test(attribute(link, "type")))
    .map((link) => attribute(link, "title").slice(0, 400).trim());
  return [...new Set(titles.filter(Boolean))];
}
