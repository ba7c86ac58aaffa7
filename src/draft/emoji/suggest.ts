import { blurbLinks } from "../blurb-links";
import { plainWords } from "../plain-words";
import type { EmojiEntry } from "./emoji-entry";
import { recommendedForm } from "./emoji-form";
import { TOPICS } from "./topics/topics";
import { stem, stemsOf, takeApart } from "./words";

/** What emoji are suggested for. */
export interface Headline {
  readonly title: string;
  readonly blurb: string;
}

/** A headline to which an editor chose an emoji. */
export interface Chosen extends Headline {
  readonly emoji: string;
}

/** Suggests emoji; see docs/emoji.md for how they are scored. */
export interface Suggester {
  /** Up to `most` emoji that fit, the best first; none where no word says anything. */
  suggest(headline: Headline, most?: number): string[];
}

/** How much each source says, of a word that points to a single emoji. */
const WEIGHT = { chosen: 12, topic: 3, name: 4, shortcode: 1.6, tag: 0.4 } as const;

/** What is left of a topic that is said of anything. */
const OF_ANYTHING = 0.6;

/** How much a word counts by where it stands: in what is linked, in the title, elsewhere in the blurb. */
const PLACE = { linked: 1.2, title: 1, blurb: 0.4 } as const;

/** How much more two words side by side say than one. */
const PAIR = 1.3;

/** Groups whose members are no pictures of anything: tags of flags, keycaps and arrows are found by name alone. */
const SIGNS = /^[\u{1f1e6}-\u{1f1ff}]|\u20e3|^[←-⇿⤴⤵⬀-⬏]/u;

/** How often a choice must be seen before it counts a quarter of what it could. */
const CHANCE = 3;

/** For each word the emoji it points to, with how much it says. */
export type Pointers = ReadonlyMap<string, ReadonlyMap<string, number>>;

type Learning = Map<string, Map<string, number>>;

/** Which emoji each word points to, by the topics and these data. Making it takes a while, and it serves for good. */
export function pointersOf(data: readonly EmojiEntry[]): Pointers {
  const pointers: Learning = new Map();
  learnTopics(pointers);
  learnData(pointers, data);
  return pointers;
}

/** A suggester that knows these data, and what the editor chose before, which weighs most. */
export function createSuggester(data: readonly EmojiEntry[], chosen: readonly Chosen[]): Suggester {
  return suggesterOf(pointersOf(data), chosen);
}

/** The same, of data that were looked at before. */
export function suggesterOf(pointers: Pointers, chosen: readonly Chosen[]): Suggester {
  const isKnown = (word: string) => pointers.has(word);
  const choices = choicesOf(chosen, isKnown);
  return {
    suggest(headline, most = 5) {
      const scores = new Map<string, number>();
      const add = (emoji: string, score: number) => scores.set(emoji, (scores.get(emoji) ?? 0) + score);
      /** By the word that says most: that two headlines share several is mostly chance. */
      const learnt = new Map<string, number>();
      for (const [word, weight] of weighed(headline, isKnown)) {
        const said = weight * (word.includes(" ") ? PAIR : 1);
        for (const [emoji, points] of pointers.get(word) ?? []) add(emoji, said * points);
        for (const [emoji, share] of choices.get(word) ?? []) {
          learnt.set(emoji, Math.max(learnt.get(emoji) ?? 0, said * WEIGHT.chosen * share));
        }
      }
      for (const [emoji, score] of learnt) add(emoji, score);
      return [...scores]
        .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
        .slice(0, most)
        .map(([emoji]) => emoji);
    },
  };
}

/** The stems of a headline, each once, with how much it counts. */
function weighed({ title, blurb }: Headline, isKnown: (stem: string) => boolean): Map<string, number> {
  const linked = blurbLinks(blurb)
    .map(({ words }) => words)
    .join(". ");
  const weights = new Map<string, number>();
  for (const [text, weight] of [
    [plainWords(blurb), PLACE.blurb],
    [title, PLACE.title],
    [linked, PLACE.linked],
  ] as const) {
    for (const word of stemsOf(takeApart(text, isKnown))) weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  }
  return weights;
}

function point(pointers: Learning, word: string, emoji: string, points: number): void {
  const known = pointers.get(word) ?? new Map<string, number>();
  const form = recommendedForm(emoji);
  known.set(form, Math.max(known.get(form) ?? 0, points));
  pointers.set(word, known);
}

/** The earlier a word and an emoji stand in a topic, the more they say; a word of many topics says less of each. */
function learnTopics(pointers: Learning): void {
  const uses = new Map<string, number>();
  const topics = TOPICS.map(({ words, ...rest }) => ({ words: words.map(stemmed), ...rest }));
  for (const word of topics.flatMap(({ words }) => words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  for (const { words, emoji: emojis, isOfAnything } of topics) {
    const points = WEIGHT.topic * (isOfAnything ? OF_ANYTHING : 1);
    for (const [at, word] of words.entries()) {
      const rank = (1 - (0.3 * at) / words.length) / (uses.get(word) ?? 1) ** 0.3;
      for (const [place, emoji] of emojis.entries()) {
        point(pointers, word, emoji, points * rank * Math.max(0.3, 1 - 0.18 * place));
      }
    }
  }
}

function stemmed(words: string): string {
  return words.split(" ").map(stem).join(" ");
}

/** A word that names one emoji says more than one that forty have among their tags. */
function learnData(pointers: Learning, data: readonly EmojiEntry[]): void {
  const said: { word: string; emoji: string; points: number }[] = [];
  for (const { emoji, annotation, tags = [], shortcodes = [] } of data) {
    const isSign = SIGNS.test(emoji);
    // Of "flag: United States" neither "flag" nor "united" says which, and a digit is more often one of a version.
    const names = isSign
      ? [stemmed(annotation.toLowerCase().replace(/^[^:]*: /, ""))].filter((name) => !/^\d+$/.test(name))
      : stemsOf(annotation).filter((word) => !word.includes(" "));
    for (const word of names) said.push({ word, emoji, points: WEIGHT.name / Math.sqrt(names.length) });
    for (const code of shortcodes) said.push({ word: stem(code), emoji, points: WEIGHT.shortcode });
    if (!isSign) for (const tag of tags) said.push({ word: stemmed(tag.toLowerCase()), emoji, points: WEIGHT.tag });
  }
  const uses = new Map<string, number>();
  for (const { word } of said) uses.set(word, (uses.get(word) ?? 0) + 1);
  for (const { word, emoji, points } of said) point(pointers, word, emoji, points / Math.sqrt(uses.get(word) ?? 1));
}

/**
 * For each word, which share of the headlines it stood in had which emoji. What was seen once may be chance, and says
 * little; what was chosen again and again for a word says most of all.
 */
function choicesOf(chosen: readonly Chosen[], isKnown: (stem: string) => boolean): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { emoji, ...headline } of chosen) {
    if (emoji === "") continue;
    for (const word of weighed(headline, isKnown).keys()) {
      const known = counts.get(word) ?? new Map<string, number>();
      const form = recommendedForm(emoji);
      known.set(form, (known.get(form) ?? 0) + 1);
      counts.set(word, known);
    }
  }
  return new Map(
    [...counts].map(([word, emojis]) => {
      const total = [...emojis.values()].reduce((sum, count) => sum + count, 0);
      return [
        word,
        new Map([...emojis].map(([emoji, count]) => [emoji, (count / total) * (count / (count + CHANCE)) ** 2])),
      ];
    }),
  );
}
