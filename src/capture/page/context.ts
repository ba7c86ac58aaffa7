import { attribute, byTag, textIn } from "./dom";
import { isBeside } from "./headings";

type Marked = (selector: string) => Element[];

const MOST_TIMES = 60;

/** Where an article's own day stands, the surest first; `:has` would look at every element of the page. */
const PLACES = [
  "article header *, main header *",
  ":is(article, main, [role=main], .post, .entry-content) *",
  "body *",
] as const;

/** The day of an article by its own `<time>` element: by its heading, in its header or byline, not in a teaser or comment. */
export function ownTime(marked: Marked): string {
  const times = [...byTag("time", MOST_TIMES), ...byTag("relative-time", MOST_TIMES)].filter(
    (time) => attribute(time, "datetime") !== "" && !isBeside(time) && !isPageHeader(time),
  );
  const parents = byTag("h1", 3).map(({ parentElement }) => parentElement);
  const besideHeading = times.filter((time) => parents.some((parent) => parent?.contains(time)));
  const own = ownOf(besideHeading) ?? placedOf(times);
  const [dated] = marked("[itemprop~=datePublished]");
  return attribute(own, "datetime") || attribute(dated, "datetime") || attribute(dated, "content");
}

function placedOf(times: readonly Element[]): Element | undefined {
  const hasArticle = [...byTag("article", 10), ...byTag("main", 2)].some((article) => !isBeside(article));
  for (const place of PLACES) {
    // A page that has an article keeps its own day there, if anywhere.
    if (place === "body *" && hasArticle) return undefined;
    const own = ownOf(times.filter((time) => Element.prototype.matches.call(time, place)));
    if (own) return own;
  }
  return undefined;
}

function ownOf(times: readonly Element[]): Element | undefined {
  return times.find((time) => !isUpdate(time)) ?? times[0];
}

function isPageHeader(time: Element): boolean {
  const header = Element.prototype.closest.call(time, "header");
  return header !== null && Element.prototype.closest.call(header, "article, main, [role=main]") === null;
}

function isUpdate(time: Element): boolean {
  return /modified|updated/i.test(`${attribute(time, "itemprop")} ${attribute(time, "class")}`);
}

/** Who wrote it, by the byline. */
export function byline(marked: Marked): string {
  const named = marked("[rel~=author], [itemprop~=author] [itemprop~=name]:not(link), .byline .author, .p-author");
  const [channel] = marked("[itemprop~=author] link[itemprop~=name][content]");
  const own = named.find((one) => !isBeside(one));
  return textIn(own, 200).trim() || attribute(channel, "content");
}

/** So many characters (code units) tell how many words the rest has. */
const SAMPLE = 100_000;

/** Roughly how many words the page's main part has. */
export function wordCount(language: string, marked: Marked): number {
  const [main] = [...byTag("article", 1), ...byTag("main", 1), ...marked("[role=main]"), ...byTag("body", 1)];
  const text = main?.textContent ?? "";
  const sample = text.slice(0, SAMPLE);
  // Scripts that write without spaces: a character of theirs is about half a word.
  const isDense = /^(zh|ja|th|lo|km|my)/i.test(language);
  const dense = isDense ? (sample.match(/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0) / 2 : 0;
  const words = (sample.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + dense;
  return sample.length === 0 ? 0 : Math.round(words * (text.length / sample.length));
}
