import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { emojiKey, recommendedForm } from "../../../../src/draft/emoji/emoji-form";
import {
  type Chosen,
  createSuggester,
  pointersOf,
  type Suggester,
  suggesterOf,
} from "../../../../src/draft/emoji/suggest";
import { TOPICS } from "../../../../src/draft/emoji/topics/topics";
import { stem, stemsOf } from "../../../../src/draft/emoji/words";
import { graphemes } from "../../../../src/draft/grapheme";

const data = JSON.parse(await readFile("node_modules/emoji-picker-element-data/en/emojibase/data.json", "utf8"));

/** Headlines to which real editors chose an emoji. The two files have no source in common. */
async function headlines(name: string): Promise<(Chosen & { readonly source: string })[]> {
  return JSON.parse(await readFile(`tests/fixtures/emoji/${name}.json`, "utf8"));
}

/** Editors write one sign with and without its variation selector, and people of either sex. */
const plain = (emoji: string) => emojiKey(emoji).replace(/\u200d[♂♀]/gu, "");

/** Whether the emoji that was chosen is among the five that are suggested. */
const isHit = ({ suggest }: Suggester, one: Chosen) => suggest(one).map(plain).includes(plain(one.emoji));

/** In how many of these it is, for an editor who has chosen nothing before. */
function hits(all: readonly Chosen[]): number {
  const suggester = createSuggester(data, []);
  return all.filter((one) => isHit(suggester, one)).length / all.length;
}

describe("the emoji that an editor chose is among the first five", () => {
  test("in more than half of the headlines that the scores were tuned on", async () => {
    expect(hits(await headlines("tuning"))).toBeGreaterThanOrEqual(0.55);
  });

  test("in a quarter of others that nobody tuned on; see docs/emoji.md for what that means", async () => {
    const others = await headlines("held-out");

    expect(others.length).toBeGreaterThanOrEqual(60);
    expect(hits(others)).toBeGreaterThanOrEqual(0.26);
  });
});

describe("what an editor chose for her other headlines", () => {
  const publication = ({ source }: { source: string }) => source.split(/[ ,/]/)[0];

  /** In how many of these the emoji is found by an editor whose other choices for the publication are known. */
  function hitsKnowing(all: Awaited<ReturnType<typeof headlines>>): number {
    const pointers = pointersOf(data);
    const found = all.filter((one) => {
      const others = all.filter((other) => other !== one && publication(other) === publication(one));
      return isHit(suggesterOf(pointers, others), one);
    });
    return found.length / all.length;
  }

  test("makes what is suggested better where nobody tuned", async () => {
    const others = await headlines("held-out");

    expect(hitsKnowing(others)).toBeGreaterThanOrEqual(hits(others) + 0.03);
  });

  test("and hardly worse where the words alone were tuned", async () => {
    const tuned = await headlines("tuning");

    expect(hitsKnowing(tuned)).toBeGreaterThanOrEqual(hits(tuned) - 0.01);
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

describe("the list of topics", () => {
  const known = new Set(data.map(({ emoji }: { emoji: string }) => recommendedForm(emoji)));
  const stemmed = (words: string) => words.split(" ").map(stem).join(" ");

  test("has emoji that there are, each written as Unicode recommends, and once in a line", () => {
    const wrong = TOPICS.filter(
      ({ emoji }) => emoji.length === 0 || new Set(emoji).size < emoji.length || !emoji.every((one) => known.has(one)),
    );

    expect(wrong).toEqual([]);
  });

  test("has words that can be found in a text, each once in a line", () => {
    const wrong = TOPICS.flatMap(({ words }) =>
      words.filter((word, at) => !stemsOf(word).includes(stemmed(word)) || words.indexOf(word) < at),
    );

    expect(wrong).toEqual([]);
  });
});

test("an emoji is suggested once, however it is written", () => {
  const chosen = ["🔒", "🔒\ufe0f"].map((emoji) => ({ title: "Locks that last", blurb: "", emoji }));
  const found = createSuggester(data, chosen).suggest({ title: "A secure lock", blurb: "" });

  expect(found.filter((emoji) => emojiKey(emoji) === "🔒")).toEqual(["🔒"]);
});

describe("names that are written together", () => {
  const suggested = (title: string) => createSuggester(data, []).suggest({ title, blurb: "" });

  test.each(["ElephantStore", "store_elephant", "elephant.store", "HTTPElephant"])("%s is taken apart", (title) => {
    expect(suggested(title)).toContain("🐘");
  });

  test("but not such as are known as they are", () => {
    expect(suggested("JavaScript")).not.toContain("☕");
  });
});

test("words are found whatever their endings", () => {
  expect(stemsOf("Releases released releasing release")[0]).toBe(stemsOf("release")[0]);
  expect(new Set(stemsOf("policies policy").slice(0, 2)).size).toBe(1);
});
