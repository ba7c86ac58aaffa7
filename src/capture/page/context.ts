import { attribute, first, some, textIn } from "./dom";
import { isBeside } from "./headings";

/** The day of an article by its own `<time>` element: in its header or byline, not in a teaser, a comment or the page's frame. */
export function ownTime(): string {
  const scopes = [
    ":has(> h1)",
    "article header, main header",
    "article, main, [role=main], .post, .entry-content",
    "body",
  ];
  for (const scope of scopes) {
    const times = scope
      .split(", ")
      .map((one) => `${one} :is(time, relative-time)[datetime]`)
      .join(", ");
    const all = some(times, 40).filter((time) => !isBeside(time) && !isPageHeader(time));
    const own = all.find((time) => !isUpdate(time)) ?? all[0];
    if (own) return attribute(own, "datetime");
    // A page that has an article keeps its own day there, if anywhere.
    if (scope !== ":has(> h1)" && some(scope, 10).some((article) => !isBeside(article))) break;
  }
  return (
    attribute(first("[itemprop~=datePublished][datetime]"), "datetime") ||
    attribute(first("[itemprop~=datePublished][content]"), "content")
  );
}

function isPageHeader(time: Element): boolean {
  const header = Element.prototype.closest.call(time, "header");
  return header !== null && Element.prototype.closest.call(header, "article, main, [role=main]") === null;
}

function isUpdate(time: Element): boolean {
  return /modified|updated/i.test(`${attribute(time, "itemprop")} ${attribute(time, "class")}`);
}

/** Who wrote it, by the byline. */
export function byline(): string {
  const element = some(
    "[rel~=author], [itemprop~=author] [itemprop~=name]:not(link), .byline .author, .p-author",
    10,
  ).find((one) => !isBeside(one) && attribute(one, "rel") !== "nofollow");
  const channel = first("[itemprop~=author] link[itemprop~=name][content]");
  return textIn(element, 200).trim() || attribute(channel, "content");
}

/** Roughly how many words the page's main part has; counted in no more than the first million characters. */
export function wordCount(language: string): number {
  const main = first("article") ?? first("main") ?? first("[role=main]") ?? document.body;
  const text = textIn(main, 1_000_000);
  // Scripts that write without spaces: a character of theirs is about half a word.
  const dense = /^(zh|ja|th|lo|km|my)/i.test(language)
    ? (text.match(/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0)
    : 0;
  return Math.round((text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + dense / 2);
}
