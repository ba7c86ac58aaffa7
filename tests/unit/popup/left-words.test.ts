import { describe, expect, test } from "vitest";
import { leftFor } from "../../../popup/left-words";
import { pageAt } from "../../../popup/tab-page";
import type { Kept } from "../../../src/storage/first-words";

const address = "https://example.org/page";
const { slot } = pageAt(address);
const NOTHING = { clip: null, elsewhere: [], unfinished: {}, typedAt: 0 };

const kept = (opening: string, since: number, blurb: string, more = {}): Kept => [
  opening,
  JSON.stringify({ since, count: 1, address, texts: { blurb }, ...more }),
];

test("one opening's words stand behind those of the one before", () => {
  const left = [kept("b", 20, "Second. "), kept("a", 10, "First. ")];

  expect(leftFor(slot, left, NOTHING, {})).toEqual({ texts: { blurb: "First. Second. " }, openings: ["b", "a"] });
});

test("of what was kept in two places the later counts", () => {
  const left = [kept("a", 10, "Fir"), kept("a", 10, "First. ", { count: 4 }), kept("a", 10, "Firs", { count: 3 })];

  expect(leftFor(slot, left, NOTHING, {}).texts).toEqual({ blurb: "First. " });
});

test("words for another page, and what can't be read, stay where they are", () => {
  const left: Kept[] = [
    kept("a", 10, "Elsewhere", { address: "https://example.org/other" }),
    kept("b", 10, "No address", { address: null }),
    ["c", "{"],
    ["d", null],
    ["e", JSON.stringify({ since: 1, count: 1, address, texts: { blurb: 5 } })],
  ];

  expect(leftFor(slot, left, NOTHING, {})).toEqual({ texts: {}, openings: [] });
  expect(leftFor("no-address", left, NOTHING, {})).toEqual({ texts: { blurb: "No address" }, openings: ["b"] });
});

describe("words that the library has", () => {
  test("because it stored them after they were typed are not put in twice, but can be forgotten", () => {
    const page = { ...NOTHING, unfinished: { blurb: "Before. First. And on" }, typedAt: 12 };

    expect(leftFor(slot, [kept("a", 10, "First. ")], page, {})).toEqual({ texts: {}, openings: ["a"] });
  });

  test("are others where the same text was stored before", () => {
    const page = { ...NOTHING, unfinished: { blurb: "a story" }, typedAt: 9 };

    expect(leftFor(slot, [kept("a", 10, "a")], page, {}).texts).toEqual({ blurb: "a" });
  });

  test("are others where another device's clock runs ahead", () => {
    const page = { ...NOTHING, unfinished: { blurb: "From the other device" }, typedAt: 1_000_000 };

    expect(leftFor(slot, [kept("a", 10, "Here")], page, {}).texts).toEqual({ blurb: "Here" });
  });

  test("or will get from what was typed later are not put in twice", () => {
    const later = { blurb: "Before. First. And on" };

    expect(leftFor(slot, [kept("a", 10, "First. ")], NOTHING, later).texts).toEqual({});
  });
});
