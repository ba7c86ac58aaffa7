import { byline, ownTime, wordCount } from "./page/context";
import { attribute, byTag } from "./page/dom";
import { readHeadings } from "./page/headings";
import { readLinkedData } from "./page/json-ld";
import { readMarks } from "./page/marks";
import { readMetas } from "./page/metas";
import { readSelection } from "./page/selection";
import { readSiteLinks } from "./page/site-links";
import type { PageFacts } from "./page-facts";

/**
 * The content script: reads the page it was injected into, once, and its value is what it found. It changes nothing in
 * the page and leaves nothing behind in it. It chooses nothing either: that is for `title/`, `link.ts` and `context.ts`.
 */
function readPage(): PageFacts {
  const meta = readMetas();
  const data = readLinkedData();
  const marked = readMarks();
  const language = attribute(document.documentElement, "lang");
  return {
    address: location.href,
    documentTitle: titleElement(),
    ogTitle: meta("og:title"),
    otherTitles: [
      meta("twitter:title"),
      data.headline,
      meta("citation_title"),
      meta("dc.title"),
      meta("parsely-title"),
      meta("sailthru.title"),
    ].filter(Boolean),
    headings: readHeadings(marked),
    canonical: canonical(),
    ogUrl: resolved(meta("og:url")),
    isAmp: ["amp", "⚡"].some((name) => document.documentElement?.hasAttribute(name)),
    siteNames: [
      meta("og:site_name"),
      meta("application-name"),
      data.publisher,
      data.site,
      meta("apple-mobile-web-app-title"),
      meta("citation_journal_title"),
    ].filter(Boolean),
    siteLinks: readSiteLinks(marked),
    sections: [meta("article:section"), data.section].filter(Boolean),
    author: data.author || nameOnly(meta("author")) || nameOnly(meta("article:author")) || byline(marked),
    published:
      data.published ||
      meta(
        "article:published_time",
        "og:published_time",
        "citation_publication_date",
        "citation_date",
        "datepublished",
        "dc.date",
        "date",
        "pubdate",
      ) ||
      ownTime(marked),
    description: meta("og:description", "description", "twitter:description") || data.description,
    language,
    ogLocale: meta("og:locale"),
    passage: readSelection(),
    words: wordCount(language, marked),
  };
}

/** The first `<title>` of the HTML's own kind; a drawing has titles too. */
function titleElement(): string {
  const title = byTag("title", 20).find((one) => one instanceof HTMLTitleElement);
  return (title?.textContent ?? "").slice(0, 4_000);
}

/** The page's canonical address; none where it names two. */
function canonical(): string {
  const links = byTag("link", 500).filter((link) => /(^|\s)canonical(\s|$)/i.test(attribute(link, "rel")));
  const named = links.map((link) => resolved(attribute(link, "href"))).filter(Boolean);
  return new Set(named).size === 1 ? (named[0] ?? "") : "";
}

/** An address as the page means it; an empty text where it is none. */
function resolved(href: string): string {
  const text = href.trim().slice(0, 8_000);
  return text !== "" && URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI).href : "";
}

/** Some pages put the address of a profile where the author's name belongs. */
function nameOnly(author: string): string {
  return /^https?:|^@/.test(author) ? "" : author;
}

export default readPage();
