import { attribute, byTag, textIn } from "./dom";

const MOST_HEADINGS = 8;

/** Parts of a page that are not what it is about: what surrounds it, and what it leads on to. */
const BESIDE =
  "nav, aside, footer, dialog, [role=dialog], [class*=related i], [class*=comment i], [class*=teaser i], [class*=sidebar i], [id=comments i]";

/** What tells the page's own heading from others, the surest first, as engines mark it. */
const SIGNS = [
  "[itemprop~=headline]",
  ".entry-title, .post-title, .article-title, #firstHeading, .mathjax",
  ":is(article, main, [role=main]) *",
];

/** The page's main headings, the likeliest first, each once. A heading that is only a link home is the site's name. */
export function readHeadings(marked: (selector: string) => Element[]): string[] {
  const all = [...marked("[itemprop~=headline]"), ...byTag("h1", 4 * MOST_HEADINGS)];
  const own = all.filter((element, at) => all.indexOf(element) === at && !isBeside(element) && !isLogo(element));
  const ranked = own.map((element) => ({ element, rank: rankOf(element) })).sort((a, b) => a.rank - b.rank);
  const texts = ranked.slice(0, MOST_HEADINGS).map(({ element }) => textIn(element).trim());
  return [...new Set(texts.filter(Boolean))];
}

/** Whether an element is part of what surrounds the article. */
export function isBeside(element: Element): boolean {
  const frame = Element.prototype.closest.call(element, BESIDE);
  // A page can say of itself as a whole that it has a sidebar.
  return frame !== null && frame !== document.body && frame !== document.documentElement;
}

function rankOf(heading: Element): number {
  const sign = SIGNS.findIndex((selector) => Element.prototype.matches.call(heading, selector));
  return sign < 0 ? SIGNS.length : sign;
}

function isLogo(heading: Element): boolean {
  const link = Element.prototype.querySelector.call(heading, "a[href]") as HTMLAnchorElement | null;
  const path = attribute(link, "href");
  return (
    link !== null && textIn(link).trim() === textIn(heading).trim() && /^(\/|https?:\/\/[^/]+\/?|\.\/?|#)$/.test(path)
  );
}
