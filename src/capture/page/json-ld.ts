import { attribute, byTag } from "./dom";

/** What a page's JSON-LD (schema.org) says of the article it is about, and of the site. */
export interface LinkedData {
  readonly headline: string;
  readonly author: string;
  readonly published: string;
  readonly description: string;
  readonly publisher: string;
  readonly section: string;
  readonly site: string;
}

/** Blocks longer than this (code units) hold no description of one page, and parsing them would take its time. */
const LONGEST_BLOCK = 300_000;
const MOST_BLOCKS = 12;
const MOST_THINGS = 300;
const DEEPEST = 6;

const ARTICLE =
  /(article|posting|report|blog|paper|question|video|podcast|episode|review|recipe|howto|techarticle|event|softwaresourcecode|dataset|book|course|creativework|webpage|discussion)/i;
/** A page around the thing it is about says less than the thing itself. */
const PAGE = /^(webpage|itempage|aboutpage|collectionpage|profilepage|qapage|faqpage|blog)$/i;

type Thing = Readonly<Record<string, unknown>>;

/** Reads every block, and picks what the page is about. */
export function readLinkedData(): LinkedData {
  const things = byTag("script", 500)
    .filter((script) => /^application\/ld\+json$/i.test(attribute(script, "type")))
    .slice(0, MOST_BLOCKS)
    .filter(({ textContent }) => (textContent ?? "").length <= LONGEST_BLOCK)
    .flatMap(({ textContent }) => thingsIn(parsed(textContent ?? ""), DEEPEST))
    .slice(0, MOST_THINGS);
  const about = things.filter((thing) => ARTICLE.test(typeOf(thing)));
  const main = about.find((thing) => "headline" in thing) ?? about.find((thing) => !PAGE.test(typeOf(thing)));
  const site = things.find((thing) => /^website$/i.test(typeOf(thing)));
  const page = about.find((thing) => PAGE.test(typeOf(thing)));
  const of = (name: string) => words(main?.[name]) || words(page?.[name]);
  return {
    headline: words(main?.headline) || words(main?.name),
    author: names(main?.author) || names(main?.creator),
    published: of("datePublished") || words(main?.uploadDate) || words(main?.dateCreated),
    description: of("description"),
    publisher: words(main?.publisher),
    section: words(main?.articleSection),
    site: words(site?.name),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(\/\/\s*)?<!\[CDATA\[|(\/\/\s*)?\]\]>\s*$/g, ""));
  } catch {
    // Pages are full of broken JSON-LD; such a block says nothing.
    return null;
  }
}

/** The things of a block: itself, those of its list or graph, and what a page names as its main thing. */
function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth === 0 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_THINGS).flatMap((item) => thingsIn(item, depth - 1));
  const thing = value as Thing;
  const inside = ["@graph", "mainEntity", "mainEntityOfPage"].flatMap((name) => thingsIn(thing[name], depth - 1));
  return "@type" in thing ? [thing, ...inside] : inside;
}

function typeOf(thing: Thing): string {
  const type = thing["@type"];
  return Array.isArray(type) ? String(type[0]) : String(type ?? "");
}

/** The words of a schema.org value: a text, a thing with a name, or the first of several. */
function words(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 4_000);
  if (Array.isArray(value)) return words(value[0]);
  if (typeof value === "object" && value !== null && "name" in value) return words(value.name);
  return "";
}

/** The names of all of several things. */
function names(value: unknown): string {
  const all = (Array.isArray(value) ? value.slice(0, 5) : [value]).map(words);
  return all.filter((name) => name !== "" && !/^https?:/.test(name)).join(", ");
}
