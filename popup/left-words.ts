import * as v from "valibot";
import type { Kept } from "../src/storage/first-words";
import type { Last } from "../src/storage/last-words";
import type { PageView } from "../src/storage/library-reads";
import type { Slot } from "../src/storage/unfinished";
import { UNFINISHED_TEXTS } from "../src/storage/unfinished-schema";
import { followedBy, textsOf } from "./form-state";
import { pageAt } from "./tab-page";
import type { Texts } from "./texts";

/** What earlier openings on a page kept as their first words. */
export interface LeftWords {
  /** What of them the library does not have, one opening behind the other. */
  readonly texts: Partial<Texts>;
  /** Every opening that kept something for this page. */
  readonly openings: readonly string[];
}

const moment = v.pipe(v.number(), v.safeInteger());
const WORDS = v.pipe(
  v.string(),
  v.parseJson(),
  // An opening that ended before it knew its page has no address.
  v.object({ since: moment, count: moment, address: v.optional(v.nullable(v.string())), texts: UNFINISHED_TEXTS }),
);
type Words = v.InferOutput<typeof WORDS>;

/**
 * What is left for a page, with what was typed so early that it has none. `page`: what the library has of it; `later`:
 * what was typed on it and may not have reached the library, but was known to go on from what it has.
 */
export function leftFor(slot: Slot, left: readonly Kept[], page: PageView, later: Last | null): LeftWords {
  const latest = new Map<string, Words>();
  for (const [opening, kept] of left) {
    const { success, output } = v.safeParse(WORDS, kept);
    if (!success || (output.address !== undefined && pageAt(output.address ?? "").slot !== slot)) continue;
    if (output.count > (latest.get(opening)?.count ?? 0)) latest.set(opening, output);
  }
  const inOrder = [...latest.values()].sort((a, b) => a.since - b.since);
  const texts = inOrder.map((words) => missing(words, page, later)).reduce(followedBy, {});
  return { texts, openings: [...latest.keys()] };
}

/**
 * What of these words did not get where they belong before they could be forgotten. In a page's slot all is written on
 * one clock; a clip may have been written on other devices', so there the text has to be in it too.
 */
function missing({ since, texts }: Words, page: PageView, later: Last | null): Partial<Texts> {
  const { clip, typedAt } = page;
  const stored = clip && textsOf(clip);
  const isThere = ([field, text]: [string, string]) => {
    const has = (there: Partial<Texts>) => there[field as keyof Texts]?.includes(text) ?? false;
    if (later !== null && later.at >= since && has(later.texts)) return true;
    return typedAt >= since && (stored === null || has(stored));
  };
  return Object.fromEntries(Object.entries(texts).filter((entry) => !isThere(entry)));
}
