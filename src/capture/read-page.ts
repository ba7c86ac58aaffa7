import type { PageFacts } from "./page-facts";

/**
 * The content script: reads the page it was injected into, once, and its value is what it found. It changes nothing in
 * the page and leaves no listener behind. It imports nothing at run time, because it is injected as one file.
 */
function readPage(): PageFacts {
  const article = jsonLdArticle();
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  return {
    address: location.href,
    documentTitle: document.title,
    metaTitle: meta("og:title", "twitter:title"),
    headline: words(article.headline),
    canonical: canonical?.href ?? "",
    site: meta("og:site_name", "application-name"),
    author: meta("author", "article:author") || words(article.author),
    published: meta("article:published_time", "date") || words(article.datePublished),
    description: meta("og:description", "description"),
    language: document.documentElement.lang,
  };
}

/** The content of the first of these `<meta>` elements, by property or by name, that has any. */
function meta(...names: readonly string[]): string {
  const selectors = names.flatMap((name) => [`meta[property="${name}" i]`, `meta[name="${name}" i]`]);
  const contents = selectors.map((selector) => document.querySelector<HTMLMetaElement>(selector)?.content.trim());
  return contents.find(Boolean) ?? "";
}

interface Article {
  readonly headline?: unknown;
  readonly author?: unknown;
  readonly datePublished?: unknown;
}

/** The first thing with a headline in the page's JSON-LD (schema.org), which may be wrapped in a list or a graph. */
function jsonLdArticle(): Article {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  for (const script of scripts) {
    const found = withHeadline(parsed(script.textContent ?? ""), 3);
    if (found) return found;
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Pages are full of broken JSON-LD; such a block says nothing.
    return null;
  }
}

function withHeadline(value: unknown, depth: number): Article | null {
  if (depth === 0 || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = withHeadline(item, depth - 1);
      if (found) return found;
    }
    return null;
  }
  if ("headline" in value) return value;
  return "@graph" in value ? withHeadline(value["@graph"], depth - 1) : null;
}

/** The words of a schema.org value: a text, a thing with a name, or the first of several. */
function words(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return words(value[0]);
  if (typeof value === "object" && value !== null && "name" in value) return words(value.name);
  return "";
}

export default readPage();
