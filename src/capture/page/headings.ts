import { attribute, byTag, textIn } from "./dom";

const MOST_HEADINGS = 8;

/** Parts of a page that are not what it is about: what surrounds it, what it leads on to, and what translators put in. */
const BESIDE =
  "nav, aside, footer, dialog, [role=dialog], [class*=related i], [class*=comment i], [class*=teaser i], [class*=sidebar i], [id=comments i], [id|=goog-gt]";

/** What tells the page's own heading from others, the surest first, as engines mark it. */
const SIGNS = [
  "[itemprop~=headline]",
  ".entry-title, .post-title, .article-title, #firstHeading, .mathjax",
  ":is(article, main, [role=main]) *",
];

/** Older themes have the site's name as h1 and the post's title below it. */
const POST_TITLE = ":is(h2, h3, h4):is(.entry-title, .post-title)";

/** Where a page has no h1 at all but its logo, the heading of its article is an h2. */
const ARTICLE_TITLE = "article header h2";

/** Where a link leads home, or to the home of a language. */
const HOME = /^(\.\.?\/?|\/)*((home|index)(\.\w{3,5})?|\w\w(-\w\w)?)?\/?#?$/i;

/** The page's main headings, the likeliest first, each once. A heading that is only a link home is the site's name. */
export function readHeadings(marked: (selector: string) => Element[]): string[] {
  const all = [...marked("[itemprop~=headline]"), ...byTag("h1", 4 * MOST_HEADINGS)];
  const shown = all.filter((element, at) => all.indexOf(element) === at && !isBeside(element) && !isLogo(element));
  const posts = shown.some((element) => rankOf(element) < 2)
    ? []
    : marked(shown.length > 0 ? POST_TITLE : `${POST_TITLE}, ${ARTICLE_TITLE}`).filter((element) => !isBeside(element));
  // A page of several posts has the title of none of them.
  const own = posts.length === 1 ? [...posts, ...shown] : shown;
  const ranked = own.map((element) => ({ element, rank: rankOf(element) })).sort((a, b) => a.rank - b.rank);
  const texts = ranked.slice(0, MOST_HEADINGS).map(({ element }) => textIn(element).trim());
  return [...new Set(texts.filter(Boolean))];
}

/** Whether an element is part of what surrounds the article. */
export function isBeside(element: Element): boolean {
  const frame = Element.prototype.closest.call(element, BESIDE);
  if (frame === null || frame === document.body || frame === document.documentElement) return false;
  // A page can say of itself, or of the part that holds what it is about, that it has a sidebar.
  const main = Element.prototype.closest.call(element, "main, [role=main]");
  return main === null || main === frame || !Node.prototype.contains.call(frame, main);
}

function rankOf(heading: Element): number {
  const sign = SIGNS.findIndex((selector) => Element.prototype.matches.call(heading, selector));
  return sign < 0 ? SIGNS.length : sign;
}

/** Whether a heading is only a link home: the site's name. */
export function isLogo(heading: Element): boolean {
  const link = Element.prototype.querySelector.call(heading, "a[href]") as HTMLAnchorElement | null;
  if (link === null || textIn(link).trim() !== textIn(heading).trim()) return false;
  const href = attribute(link, "href").trim();
  // A link to the home of another site is what a post is about.
  const [origin = ""] = /^(https?:)?\/\/[^/?#]+/i.exec(href) ?? [];
  return (
    (origin === "" || bareHost(link.hostname) === bareHost(location.hostname)) &&
    href !== "" &&
    HOME.test(href.slice(origin.length))
  );
}

function bareHost(host: string): string {
  return host.replace(/^(www|m|mobile|amp)\./, "");
}
