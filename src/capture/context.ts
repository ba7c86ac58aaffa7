import type { PageWords } from "../draft/issue";
import type { PageFacts } from "./page-facts";
import { oneLine } from "./title/clean-text";
import { decodedOnceMore } from "./title/entities";

/** Of a page that says nothing. */
export const NO_CONTEXT: PageWords = {
  site: "",
  author: "",
  published: "",
  description: "",
  language: "",
  minutes: 0,
};

/** Site, author, day, description, language and length of a page, each empty where the page does not say. */
export function contextOf(facts: PageFacts): PageWords {
  const read = (text: string) => oneLine(decodedOnceMore(oneLine(text), facts.headings));
  return {
    site: read(facts.siteNames[0] ?? "") || hostOf(facts.address),
    author: read(facts.author),
    published: dayOf(facts.published),
    description: isOfAnotherPage(facts) ? "" : read(facts.description),
    language: languageOf(facts.language) || languageOf(facts.ogLocale.replace("_", "-")),
    minutes: minutesFor(facts.words),
  };
}

/** Silent readers of English take about 238 words a minute (Brysbaert, How many words do we read per minute?, 2019). */
function minutesFor(words: number): number {
  return words < 60 ? 0 : Math.max(1, Math.round(words / 238));
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
}

/** The day a date names, ISO 8601, as it is written: the day where the page was published, not the reader's. */
function dayOf(date: string): string {
  const [, year, month, day] = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(date) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  const at = Date.parse(`${date} UTC`);
  const parsed = Number.isNaN(at) ? Date.parse(date) : at;
  return date.length < 8 || Number.isNaN(parsed) ? "" : new Date(parsed).toISOString().slice(0, 10);
}

/** A language tag in its canonical form (BCP 47), or an empty text for what is none. */
function languageOf(tag: string): string {
  try {
    return tag === "" ? "" : (Intl.getCanonicalLocales(tag)[0] ?? "");
  } catch (error) {
    if (error instanceof RangeError) return "";
    throw error;
  }
}

/** A single-page app that went on leaves the metadata of the page before. */
function isOfAnotherPage({ ogUrl, address, ogTitle, documentTitle, headings }: PageFacts): boolean {
  if (!URL.canParse(ogUrl) || !URL.canParse(address) || new URL(ogUrl).pathname === new URL(address).pathname)
    return false;
  return ogTitle !== "" && ![documentTitle, ...headings].some((title) => title !== "" && title.includes(ogTitle));
}
