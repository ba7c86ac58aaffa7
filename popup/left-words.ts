import * as v from "valibot";
import type { Kept } from "../src/storage/first-words";
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
  v.object({ since: moment, count: moment, address: v.nullable(v.string()), texts: UNFINISHED_TEXTS }),
);
type Words = v.InferOutput<typeof WORDS>;

/**
 * What is left for a page. `page`: what the library has of it; `later`: what was typed on it and may not have reached the
 * library, but was known to go on from what it has.
 */
export function leftFor(slot: Slot, left: readonly Kept[], page: PageView, later: Partial<Texts>): LeftWords {
  const latest = new Map<string, Words>();
  for (const [opening, kept] of left) {
    const { success, output } = v.safeParse(WORDS, kept);
    if (!success || pageAt(output.address ?? "").slot !== slot) continue;
    if (output.count > (latest.get(opening)?.count ?? 0)) latest.set(opening, output);
  }
  const missing = [...latest.values()].filter((words) => !hasReached(words, page, later));
  const texts = missing.sort((a, b) => a.since - b.since).map((words) => words.texts);
  return { texts: texts.reduce<Partial<Texts>>(followedBy, {}), openings: [...latest.keys()] };
}

/**
 * Whether words got where they belong before they could be forgotten. The moment alone would not tell, since other
 * devices have other clocks, and the text alone would not, since somebody may begin with a letter that is there already.
 */
function hasReached({ since, texts }: Words, { clip, unfinished, typedAt }: PageView, later: Partial<Texts>): boolean {
  const isIn = (stored: Partial<Texts>) =>
    Object.entries(texts).every(([field, text]) => stored[field as keyof Texts]?.includes(text));
  return isIn(later) || (typedAt >= since && isIn(clip ? textsOf(clip) : unfinished));
}
