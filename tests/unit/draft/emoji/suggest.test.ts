import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import {
  type Chosen,
  createSuggester,
  pointersOf,
  type Suggester,
  suggesterOf,
} from "../../../../src/draft/emoji/suggest";
import { TOPICS } from "../../../../src/draft/emoji/topics";
import { stemsOf } from "../../../../src/draft/emoji/words";
import { graphemes } from "../../../../src/draft/grapheme";

const data = JSON.parse(await readFile("node_modules/emoji-picker-element-data/en/emojibase/data.json", "utf8"));

/** Headlines to which real editors chose an emoji. The two files have no source in common. */
async function headlines(name: string): Promise<(Chosen & { readonly source: string })[]> {
  return JSON.parse(await readFile(`tests/fixtures/emoji/${name}.json`, "utf8"));
}

/** Editors write one sign with and without its variation selector, and people of either sex. */
const plain = (emoji: string) => emoji.replace(/\ufe0f|\u200d[♂♀]/gu, "");

/** Whether the emoji that was chosen is among the five that are suggested. */
const isHit = ({ suggest }: Suggester, one: Chosen) => suggest(one).map(plain).includes(plain(one.emoji));

/** In how many of these it is, for an editor who has chosen nothing before. */
function hits(all: readonly Chosen[]): number {
  const suggester = createSuggester(data, []);
  return all.filter((one) => isHit(suggester, one)).length / all.length;
}

describe("the emoji that an editor chose is among the first five", () => {
  test("in seven of ten of the headlines that the scores were tuned on", async () => {
    expect(hits(await headlines("tuning"))).toBeGreaterThanOrEqual(0.7);
  });

  test("in three of ten of others that nobody tuned on; see docs/emoji.md for what that means", async () => {
    const others = await headlines("held-out");

    expect(others.length).toBeGreaterThanOrEqual(60);
    expect(hits(others)).toBeGreaterThanOrEqual(0.3);
  });
});

describe("what an editor chose for her other headlines", () => {
  const publication = ({ source }: { source: string }) => source.split(/[ ,/]/)[0];

  test.each(["tuning", "held-out"])("makes what is suggested no worse: %s", async (name) => {
    const all = await headlines(name);
    const pointers = pointersOf(data);
    const found = all.filter((one) => {
      const others = all.filter((other) => other !== one && publication(other) === publication(one));
      return isHit(suggesterOf(pointers, others), one);
    });

    expect(found.length / all.length).toBeGreaterThanOrEqual(hits(all));
  });
});

describe("what the editor chose before weighs most", () => {
  const headline = { title: "A new gateway", blurb: "The [gateway]() is out." };

  test("chosen again and again for a word, an emoji comes first", () => {
    const chosen = Array.from({ length: 4 }, (_, n) => ({ title: `Gateway number ${n}`, blurb: "", emoji: "🦩" }));

    expect(createSuggester(data, []).suggest(headline)).not.toContain("🦩");
    expect(createSuggester(data, chosen).suggest(headline)[0]).toBe("🦩");
  });

  test("chosen once for other words, it changes nothing", () => {
    const chosen = [{ title: "Baking bread", blurb: "", emoji: "🦩" }];

    expect(createSuggester(data, chosen).suggest(headline)).toEqual(createSuggester(data, []).suggest(headline));
  });
});

test.each([
  ["Kubernetes 1.40 is released", "☸️"],
  ["A vulnerability in the container runtime", "🚨"],
  ["What our clusters cost", "💰"],
  ["Service mesh without sidecars", "🕸️"],
  ["Postgres as a queue", "🐘"],
])("%s suggests %s", (title, emoji) => {
  expect(createSuggester(data, []).suggest({ title, blurb: "" })).toContain(emoji);
});

test("there are at most five, each one emoji, and none for words that say nothing", () => {
  const { suggest } = createSuggester(data, []);
  const found = suggest({ title: "A release of a tool for building and testing secure clusters fast", blurb: "" });

  expect(found).toHaveLength(5);
  expect(new Set(found).size).toBe(5);
  expect(found.every((emoji) => graphemes(emoji).length === 1)).toBe(true);
  expect(suggest({ title: "", blurb: "" })).toEqual([]);
  expect(suggest({ title: "xqzt of the", blurb: "" })).toEqual([]);
});

test("the list of topics has one emoji and words in every line", () => {
  expect(
    TOPICS.filter(({ emoji, words }) => graphemes(emoji).length !== 1 || words.some((word) => word.trim() === "")),
  ).toEqual([]);
});

test("words are found whatever their endings", () => {
  expect(stemsOf("Releases released releasing release")[0]).toBe(stemsOf("release")[0]);
  expect(new Set(stemsOf("policies policy").slice(0, 2)).size).toBe(1);
});
