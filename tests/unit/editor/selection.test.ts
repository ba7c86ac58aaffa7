import { describe, expect, test } from "vitest";
import { dropped } from "../../../editor/moving";
import { inOrder, NOTHING_SELECTED, selected } from "../../../editor/selection";
import { stepped } from "../../../src/draft/stepped";

const ORDER = ["a", "b", "c", "d", "e"];

describe("selecting", () => {
  test("one by one, each again to let it go", () => {
    const two = selected(selected(NOTHING_SELECTED, ORDER, "d", "toggle"), ORDER, "b", "toggle");

    expect(inOrder(two, ORDER)).toEqual(["b", "d"]);
    expect(inOrder(selected(two, ORDER, "d", "toggle"), ORDER)).toEqual(["b"]);
  });

  test("a range, from the one selected last, in either direction", () => {
    const one = selected(NOTHING_SELECTED, ORDER, "b", "toggle");

    expect(inOrder(selected(one, ORDER, "d", "range"), ORDER)).toEqual(["b", "c", "d"]);
    expect(inOrder(selected(one, ORDER, "a", "range"), ORDER)).toEqual(["a", "b"]);
    expect(inOrder(selected(NOTHING_SELECTED, ORDER, "c", "range"), ORDER)).toEqual(["c"]);
  });

  test("what is gone is not selected any more", () => {
    expect(inOrder(selected(NOTHING_SELECTED, ORDER, "d", "toggle"), ["a", "b"])).toEqual([]);
  });
});

describe("a step", () => {
  /** The order after entries moved to `index` among the others. */
  const moved = (ids: readonly string[], index: number | null) => {
    if (index === null) return null;
    const others = ORDER.filter((id) => !ids.includes(id));
    return [...others.slice(0, index), ...ids, ...others.slice(index)].join("");
  };

  test.each([
    ["up", ["b"], -1, "bacde"],
    ["down", ["b"], 1, "acbde"],
    ["up at the top", ["a"], -1, null],
    ["down at the end", ["e"], 1, null],
    ["of several together, up", ["b", "c"], -1, "bcade"],
    ["of several together, down", ["b", "c"], 1, "adbce"],
    ["of several apart, up: they come together first", ["b", "d"], -1, "abdce"],
    ["of several apart, down: they come together first", ["a", "c"], 1, "bacde"],
    ["of several at the end", ["d", "e"], 1, null],
  ] as const)("%s", (_what, ids, by, expected) => {
    expect(moved(ids, stepped(ORDER, ids, by))).toBe(expected);
  });

  test.each([
    ["before another", ["b"], "d", "acbde"],
    ["at the end", ["b"], null, "acdeb"],
    ["of several, before another", ["a", "d"], "c", "badce"],
    ["where they are", ["b", "c"], "b", "abcde"],
    ["on themselves", ["b", "c"], "c", "abcde"],
  ] as const)("a drop %s", (_what, ids, before, expected) => {
    expect(moved(ids, dropped(ORDER, ids, before))).toBe(expected);
  });
});
