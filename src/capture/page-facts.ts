import * as v from "valibot";
import { cutBetweenGraphemes } from "../draft/grapheme";
import { SELECTED_PASSAGE } from "./passage-schema";

/** More of a text than this is no title and no description; a page can say megabytes. Counted in UTF-16 code units. */
const LONGEST_TEXT = 2_000;
/** Addresses longer than this are cut by servers and mail programs; one that long is dropped. */
const LONGEST_ADDRESS = 8_000;
/** More texts of one kind than this are not looked at. */
const MOST_TEXTS = 12;

const text = v.fallback(
  v.pipe(
    v.string(),
    v.transform((value) => cutBetweenGraphemes(value, LONGEST_TEXT).toWellFormed()),
  ),
  "",
);
const texts = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((values) => values.slice(0, MOST_TEXTS)),
    v.array(text),
    v.transform((values) => values.filter(Boolean)),
  ),
  [],
);
const address = v.fallback(v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)), "");

/**
 * What a page says of itself, as the content script returns it: plain strings, empty where the page says nothing.
 * The script runs beside the page's own code, so nothing it returns is trusted before this schema has read it.
 */
export const PAGE_FACTS = v.object({
  address,
  /** The content of the page's `<title>`. */
  documentTitle: text,
  ogTitle: text,
  /** Titles by Twitter's meta, JSON-LD's headline, and the metas of libraries. */
  otherTitles: texts,
  /** The page's main headings, the likeliest first. */
  headings: texts,
  canonical: address,
  ogUrl: address,
  isAmp: v.fallback(v.boolean(), false),
  /** What the page calls its site, the surest first. */
  siteNames: texts,
  /** How the page titles its links to its site: its logo, its feeds, its search. */
  siteLinks: texts,
  /** What the page calls the part of the site it is in. */
  sections: texts,
  author: text,
  /** A date as the page writes it. */
  published: text,
  description: text,
  /** BCP 47, by the page's `lang`. */
  language: text,
  /** A locale as the Open Graph protocol writes it: `pt_BR`. */
  ogLocale: text,
  /** What is selected in it. */
  passage: SELECTED_PASSAGE,
  /** Roughly how many words the page has. */
  words: v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0),
});

export type PageFacts = v.InferOutput<typeof PAGE_FACTS>;
