import * as v from "valibot";
import { PAGE_FACTS, type PageFacts } from "../page-facts";
import { withoutAffixes } from "./affixes";
import { agree, essence, oneLine, sharedWords } from "./clean-text";
import { decodedOnceMore } from "./entities";
import { withoutMarkup } from "./markup";
import { sectionTest, withoutSections } from "./sections";
import { nameInLink, signatureTest } from "./signatures";
import { siteNameTest } from "./site-names";

/** The title offered, and others the page has for itself that an editor may prefer. */
export interface TitleChoice {
  readonly title: string;
  readonly alternatives: readonly string[];
}

/** Titles of pages that nobody gave a title. */
const NO_TITLE =
  /^(untitled( (document|page))?|document|home( ?page)?|index(\.html?)?|welcome|loading\W*|new (tab|page)|page|article|blog|news|main page|start|react app|vite app)$/i;

/** What engines put between the site's name and the title, where there is no name. */
const LEFT_OVER = /^([»›|]|::)\s+/;

/** What a tab shows before its title: unread counts and marks of activity. */
const COUNTER = /^(?:[([]\d{1,4}\+?[)\]]\s+|[•●*🔴✳]\s+)/u;

/** The title of a page as an editor would have typed it; see docs/titles-and-links.md for the rules and their cases. */
export function chooseTitle(page: PageFacts): TitleChoice {
  const facts = { ...page, siteNames: [...page.siteNames, ...nameBehindUnderscore(page)] };
  const isSite = siteNameTest(facts.siteNames, facts.address);
  const isSection = sectionTest(facts);
  const raw = [facts.ogTitle, ...facts.otherTitles, ...facts.headings].map(oneLine).filter(Boolean);
  const read = (text: string) =>
    withoutSignature(
      oneLine(withoutMarkup(decodedOnceMore(oneLine(text), facts.headings), facts.headings)).replace(LEFT_OVER, ""),
      facts.siteNames,
      isSite,
      isSection,
    );
  const headings = facts.headings.map(headingTitle).filter((text) => isTitle(text, isSite));
  const shared = facts.ogTitle === "" ? "" : read(facts.ogTitle);
  const named = [shared, ...facts.otherTitles.map(read)].filter((text) => isTitle(text, isSite));
  const tab = withoutCounter(read(facts.documentTitle), raw);
  const own = isTitle(tab, isSite) ? tab : "";

  const isRoute = /#[!/]/.test(facts.address);
  const chosen = isRoute && headings[0] ? headings[0] : chooseBase(named, headings, own);
  const base = beforeDoubleColon(own, chosen, isSite);
  // What links call a site is less sure: a feed's title can be the page's.
  const isLinked = siteNameTest([...facts.siteNames, ...facts.siteLinks.map(nameInLink)], facts.address);
  const surroundings = {
    isSite: isLinked,
    isSignature: signatureTest(facts, isLinked),
    isSection,
  };
  const strip = (text: string) => {
    if (isShownWhole(text, headings)) return text;
    const parts = isQuotedPost(text, headings) ? [] : [...headings, ...named, own].filter((other) => other !== text);
    return withoutAffixes(text, { ...surroundings, others: parts });
  };
  const forms = [...headings, ...named, own].map(strip);
  const title = bestForm(strip(base), forms, headings[0]) || tab || hostAndPath(facts.address);
  const alternatives = [...headings, ...named, own, tab, strip(own)].filter(
    (text, at, all) => text !== "" && text !== title && all.indexOf(text) === at,
  );
  return { title, alternatives };
}

/** Two of the three that agree are believed: a page's shared title goes stale, its tab's lags, its h1 can be a logo. */
function chooseBase(named: readonly string[], headings: readonly string[], own: string): string {
  const [first] = named;
  const [heading] = headings;
  const meets = (text: string) => headings.some((one) => agree(one, text)) || (own !== "" && agree(own, text));
  if (isQuotedPost(own, headings)) return own;
  if (heading !== undefined && isHeadline(heading, named, own, headings.length)) return heading;
  const shown = [...headings, own].map(essence);
  // Word for word is surer than alike: a headline for sharing is often another one.
  const believed = named.find((text) => shown.some((one) => one.includes(essence(text)))) ?? named.find(meets);
  if (believed !== undefined) return believed;
  const agreed = headings.find((one) => own !== "" && agree(one, own));
  if (agreed !== undefined) return own;
  return first ?? (own || heading || "");
}

/**
 * Whether a heading is the headline, and what is shared only another wording of it, made for those who have not opened the
 * page. So where the tab says the same as the page; and where a page's only heading has most words of another title. Not
 * where one holds the other: then the heading has a kicker, or too little of the title.
 */
function isHeadline(heading: string, named: readonly string[], own: string, headings: number): boolean {
  const shown = essence(heading);
  const [shared] = named.map(essence);
  if (shared === undefined || shared.includes(shown)) return false;
  if (shown === essence(own)) return true;
  const holds = [...named, own].some((other) => other !== "" && shown.includes(essence(other)));
  return headings === 1 && !holds && [...named, own].some((other) => sharedWords(heading, other) >= 0.5);
}

/** A post is called by its author's name where it is shared; its tab quotes it: `Name: "words"`. */
const QUOTED_POST = /^[^"“”]{2,80}: ["“]/;

function isQuotedPost(title: string, headings: readonly string[]): boolean {
  return headings.length === 0 && QUOTED_POST.test(title);
}

/** Engines of conferences put the talk before `::` and the event behind it, and share both without anything between. */
function beforeDoubleColon(own: string, chosen: string, isSite: (text: string) => boolean): string {
  const [talk, ...event] = own.split(" :: ");
  return talk && event.length > 0 && !isSite(talk) && chosen.startsWith(talk) ? talk : chosen;
}

/** An issue's number behind its title is no part of it, nor is the sign of a link to the heading itself. */
function headingTitle(heading: string): string {
  return oneLine(heading)
    .replace(/\s+#\d+$/, "")
    .replace(/(\s*[¶🔗]|\s+#)$/u, "");
}

/** Whether the page itself shows this title, as a heading or as two. */
function isShownWhole(title: string, headings: readonly string[]): boolean {
  const shown = [...headings, headings.slice(0, 2).join("")].map(essence);
  return shown.includes(essence(title));
}

function isTitle(text: string, isSite: (text: string) => boolean): boolean {
  return text !== "" && !NO_TITLE.test(text) && !isSite(text);
}

/** Counts belong to the tab alone: one that another of the page's titles has too is part of the title. */
function withoutCounter(title: string, others: readonly string[]): string {
  const [counter] = COUNTER.exec(title) ?? [];
  if (counter === undefined || others.some((other) => other.startsWith(counter.trim()))) return title;
  return title.slice(counter.length);
}

/** Chinese sites sign `title_section_site`. Sections are called by a word or two, of two characters each. */
const SHORT_SECTION = /_[^_]{1,4}$/u;

/** The site's name where it signs with an underscore, and the page has it as a heading: that is its logo. */
function nameBehindUnderscore({ documentTitle, headings }: PageFacts): string[] {
  const [, name] = /_([^_]*\p{Script=Han}[^_]*)$/u.exec(oneLine(documentTitle)) ?? [];
  return name !== undefined && headings.some((heading) => oneLine(heading) === name) ? [name] : [];
}

/**
 * A title without the site's name in brackets behind it, or behind a separator that stands close, as in Chinese and
 * Japanese; and then without the sections in front of that name.
 */
function withoutSignature(
  title: string,
  siteNames: readonly string[],
  isSite: (text: string) => boolean,
  isSection: (text: string) => boolean,
): string {
  const [bracketed, signature] = /\s\[([^[\]]+)\]$/.exec(title) ?? [];
  if (bracketed && signature && isSite(signature)) return title.slice(0, -bracketed.length).trimEnd();
  for (const name of siteNames.map(oneLine)) {
    const end = title.endsWith(name) ? name : [`[${name}]`, `(${name})`].find((signed) => title.endsWith(signed));
    const rest = end === undefined ? "" : title.slice(0, -end.length).trimEnd();
    if (end !== undefined && end !== name && rest !== "") return rest;
    if (/(?<!:)[:：|｜・»_]$/.test(rest) && rest.length > 1) {
      const signed = rest.slice(0, -1).trimEnd();
      return withoutSections(rest.endsWith("_") ? signed.replace(SHORT_SECTION, "") : signed, isSection);
    }
  }
  return title;
}

/**
 * The same title in its best form: whole where it is cut short, in mixed case where it is all capitals, and else as the
 * page's heading writes it, or most of its titles.
 */
function bestForm(title: string, others: readonly string[], heading: string | undefined): string {
  const stem = essence(title.replace(/\s*(…|\.\.\.)\s*$/, ""));
  const isCut = /(…|\.\.\.)\s*$/.test(title);
  const whole = isCut
    ? others.find(
        (other) =>
          !/(…|\.\.\.)\s*$/.test(other) && essence(other).length > stem.length && essence(other).startsWith(stem),
      )
    : undefined;
  if (whole !== undefined) return whole;
  if (!/\p{Ll}/u.test(title) && /\p{Lu}.*\p{Lu}/u.test(title)) {
    return others.find((other) => essence(other) === essence(title) && /\p{Ll}/u.test(other)) ?? title;
  }
  // What is set on lines of its own may have lost what stood between.
  const words = (text: string) => text.split(" ").length;
  if (heading && essence(heading) === essence(title) && words(heading) === words(title) && /\p{Ll}/u.test(heading)) {
    return heading;
  }
  const times = (form: string) => others.filter((other) => other === form).length;
  return others.reduce(
    (best, form) => (essence(form) === essence(title) && times(form) > Math.max(1, times(best)) ? form : best),
    title,
  );
}

/** The title of a page of which only the tab's title is known. */
export function titleOfTab(title: string, address: string): string {
  if (oneLine(title) === "") return hostAndPath(address);
  return chooseTitle(v.parse(PAGE_FACTS, { address, documentTitle: title })).title;
}

/** What a page without any title is called. */
export function hostAndPath(address: string): string {
  if (!URL.canParse(address)) return "";
  const { hostname, pathname } = new URL(address);
  return `${hostname}${pathname.replace(/\/$/, "")}`;
}
