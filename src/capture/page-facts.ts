import * as v from "valibot";

/** More of a text than this is no title and no description; a page can say megabytes. Counted in UTF-16 code units. */
const LONGEST_TEXT = 2_000;
/** Addresses longer than this are cut by servers and mail programs; one that long is dropped. */
const LONGEST_ADDRESS = 8_000;

const text = v.fallback(
  v.pipe(
    v.string(),
    v.transform((value) => value.slice(0, LONGEST_TEXT)),
  ),
  "",
);
const address = v.fallback(v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)), "");

/**
 * What a page says of itself, as the content script returns it: plain strings, empty where the page says nothing.
 * The script runs beside the page's own code, so nothing it returns is trusted before this schema has read it.
 */
export const PAGE_FACTS = v.object({
  address,
  documentTitle: text,
  metaTitle: text,
  headline: text,
  canonical: address,
  site: text,
  author: text,
  published: text,
  description: text,
  language: text,
});

export type PageFacts = v.InferOutput<typeof PAGE_FACTS>;
