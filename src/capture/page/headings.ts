import { attribute, some, textIn } from "./dom";

const MOST_HEADINGS = 8;

/** Parts of a page that are not what it is about: what surrounds it, and what it leads on to. */
const BESIDE =
  "nav, aside, footer, dialog, [role=dialog], [class*=related i], [class*=comment i], [class*=teaser i], [class*=sidebar i], [id=comments i]";

/** Where a page's own name stands, as engines mark it, before any other h1. */
const TITLES = [
  "[itemprop~=headline]",
  "h1.entry-title, h1.post-title, h1.article-title, h1#firstHeading, .title.mathjax",
  "article h1, main h1, [role=main] h1",
  "h1",
];

/** The page's main headings, the likeliest first, each once. A heading that is only a link home is the site's name. */
export function readHeadings(): string[] {
  const found = new Set<Element>();
  for (const selector of TITLES) for (const element of some(selector, MOST_HEADINGS)) found.add(element);
  const own = [...found].filter((element) => !isBeside(element) && !isLogo(element)).slice(0, MOST_HEADINGS);
  return [...new Set(own.map((element) => textIn(element).trim()).filter(Boolean))];
}

/** Whether an element is part of what surrounds the article. */
export function isBeside(element: Element): boolean {
  const frame = Element.prototype.closest.call(element, BESIDE);
  // A page can say of itself as a whole that it has a sidebar.
  return frame !== null && frame !== document.body && frame !== document.documentElement;
}

function isLogo(heading: Element): boolean {
  const link = Element.prototype.querySelector.call(heading, "a[href]") as HTMLAnchorElement | null;
  const path = attribute(link, "href");
  return (
    link !== null && textIn(link).trim() === textIn(heading).trim() && /^(\/|https?:\/\/[^/]+\/?|\.\/?|#)$/.test(path)
  );
}
