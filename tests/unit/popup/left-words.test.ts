import { describe, expect, test } from "vitest";
import { leftFor } from "../../../popup/left-words";
import { pageAt } from "../../../popup/tab-page";
import type { Clip } from "../../../src/draft/issue";
import type { Kept } from "../../../src/storage/first-words";
import { newClip } from "../support/documents";

const address = "https://example.org/page";
const { slot } = pageAt(address);
const NOTHING = { clip: null, elsewhere: [], unfinished: {}, typedAt: 0 };

const kept = (opening: string, since: number, blurb: string, more = {}): Kept => [
  opening,
  JSON.stringify({ since, count: 1, address, texts: { blurb }, ...more }),
];

test("one opening's words stand behind those of the one before", () => {
  const left = [kept("b", 20, "Second. "), kept("a", 10, "First. ")];

  expect(leftFor(slot, left, NOTHING, null)).toEqual({ texts: { blurb: "First. Second. " }, openings: ["b", "a"] });
});

test("of what was kept in two places the later counts", () => {
  const left = [kept("a", 10, "Fir"), kept("a", 10, "First. ", { count: 4 }), kept("a", 10, "Firs", { count: 3 })];

  expect(leftFor(slot, left, NOTHING, null).texts).toEqual({ blurb: "First. " });
});

test("words for another page, and what can't be read, stay where they are", () => {
  const left: Kept[] = [
    kept("a", 10, "Elsewhere", { address: "https://example.org/other" }),
    kept("b", 10, "No address", { address: null }),
    ["c", "{"],
    ["d", null],
    ["e", JSON.stringify({ since: 1, count: 1, address, texts: { blurb: 5 } })],
  ];

  expect(leftFor(slot, left, NOTHING, null)).toEqual({ texts: {}, openings: [] });
  expect(leftFor("no-address", left, NOTHING, null)).toEqual({ texts: { blurb: "No address" }, openings: ["b"] });
});

test("words of an opening that ended before it knew its page are for the next, whichever page that is", () => {
  expect(leftFor(slot, [kept("a", 10, "At once", { address: undefined })], NOTHING, null).texts).toEqual({
    blurb: "At once",
  });
});

describe("words that the library has", () => {
  test("because it stored them after they were typed are not put in twice, but can be forgotten", () => {
    const page = { ...NOTHING, unfinished: { blurb: "Before. First. And on" }, typedAt: 12 };

    expect(leftFor(slot, [kept("a", 10, "First. ")], page, null)).toEqual({ texts: {}, openings: ["a"] });
  });

  test("are others where the same text was stored before", () => {
    const page = { ...NOTHING, unfinished: { blurb: "a story" }, typedAt: 9 };

    expect(leftFor(slot, [kept("a", 10, "a")], page, null).texts).toEqual({ blurb: "a" });
  });

  test("and that were written anew since are not put in again", () => {
    const page = { ...NOTHING, unfinished: { blurb: "Hi there" }, typedAt: 12 };

    expect(leftFor(slot, [kept("a", 10, "Hello")], page, null).texts).toEqual({});
  });

  test("are others where another device's clock runs ahead", () => {
    const clip = { ...newClip({ blurb: "From the other device" }), id: "clip" } as unknown as Clip;
    const page = { ...NOTHING, clip, typedAt: 1_000_000 };

    expect(leftFor(slot, [kept("a", 10, "Here")], page, null).texts).toEqual({ blurb: "Here" });
  });

  test("in one field don't hide those it lacks in another", () => {
    const clip = { ...newClip({ title: "Mine", blurb: "" }), id: "clip" } as unknown as Clip;
    const left = [kept("a", 10, "", { texts: { title: "Mine", blurb: "Lost" } })];

    expect(leftFor(slot, left, { ...NOTHING, clip, typedAt: 12 }, null).texts).toEqual({ blurb: "Lost" });
  });

  test("or will get from what was typed later are not put in twice", () => {
    const later = { blurb: "Before. First. And on" };

    expect(leftFor(slot, [kept("a", 10, "First. ")], NOTHING, { at: 11, texts: later }).texts).toEqual({});
  });
});
