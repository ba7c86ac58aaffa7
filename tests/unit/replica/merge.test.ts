import { describe, expect, test } from "vitest";
import { type Document, emptyDocument, registerAt } from "../../../src/replica/document";
import { contradicts, merge } from "../../../src/replica/merge";
import { alternatives, shown } from "../../../src/replica/register";
import type { Version } from "../../../src/replica/version";
import { write } from "../../../src/replica/write";

const EMPTY = emptyDocument("d");
const blurb = (value: string) => ({ entry: "e", field: "blurb", value });
const by = (writer: string, at = 1) => ({ writer, at });

function values(document: Document): unknown[] {
  const register = registerAt(document, "e", "blurb");
  return register ? [shown(register), ...alternatives(register)].map(({ value }) => value) : [];
}

/** A document with just these versions in one register, seen or not. */
function holding(versions: readonly Version[], context: Record<string, number>): Document {
  const [first, ...rest] = versions;
  const fields = first ? new Map([["blurb", [first, ...rest] as const]]) : new Map();
  return { ...EMPTY, context: new Map(Object.entries(context)), entries: new Map([["e", fields]]) };
}

const version = (value: string, writer: string, counter: number, at = 1): Version => ({ value, writer, counter, at });

describe("merging", () => {
  const common = write(EMPTY, [blurb("common")], by("a"));

  test("takes a replacement over what it replaced, though its clock is behind", () => {
    const later = write(common, [blurb("later")], by("b", -5_000));

    expect(values(merge(common, later))).toEqual(["later"]);
    expect(values(merge(later, common))).toEqual(["later"]);
  });

  test("keeps both of two texts written apart, the later clock's on top", () => {
    const here = write(common, [blurb("here")], by("b", 10));
    const there = write(common, [blurb("there")], by("c", 20));

    expect(values(merge(here, there))).toEqual(["there", "here"]);
    expect(merge(here, there)).toEqual(merge(there, here));
  });

  test("brings back nothing that was replaced after it was seen", () => {
    const both = merge(write(common, [blurb("here")], by("b", 10)), write(common, [blurb("there")], by("c", 20)));
    const resolved = write(both, [blurb("resolved")], by("a", 30));

    expect(values(merge(resolved, both))).toEqual(["resolved"]);
    expect(values(merge(merge(both, resolved), write(common, [blurb("there")], by("c", 20))))).toEqual(["resolved"]);
  });

  test("changes nothing when repeated", () => {
    const here = write(common, [blurb("here")], by("b"));
    const merged = merge(common, here);

    expect(merge(merged, here)).toEqual(merged);
    expect(merge(merged, common)).toEqual(merged);
    expect(merge(merged, merged)).toEqual(merged);
  });

  test("keeps an edit beside a removal that did not know of it", () => {
    const removed = write(common, [{ entry: "e", field: "removed", value: true }], by("b"));
    const edited = write(common, [blurb("edited"), { entry: "e", field: "removed", value: false }], by("c"));
    const register = registerAt(merge(removed, edited), "e", "removed");

    expect(register?.map(({ value }) => value)).toEqual([true, false]);
  });

  test("knows nothing of what its fields mean: an unknown one is kept and passed on", () => {
    const future = write(common, [{ entry: "e", field: "__proto__", value: { rating: [5] } }], by("b"));

    expect(registerAt(merge(common, future), "e", "__proto__")?.[0].value).toEqual({ rating: [5] });
  });
});

describe("copies that no real edits produce", () => {
  test("one dot with two values keeps both", () => {
    const a = holding([version("one", "w", 1)], { w: 1 });
    const b = holding([version("two", "w", 1)], { w: 1 });

    expect(new Set(values(merge(a, b)))).toEqual(new Set(["one", "two"]));
    expect(contradicts(b, a)).toBe(false);
  });

  test("one dot with two times counts once, with the later", () => {
    const merged = merge(holding([version("x", "w", 1, 5)], { w: 1 }), holding([version("x", "w", 1, 9)], { w: 1 }));

    expect(registerAt(merged, "e", "blurb")).toEqual([version("x", "w", 1, 9)]);
  });

  test("each claiming to have replaced the other's text contradict each other, and nothing is lost", () => {
    const a = holding([version("mine", "w", 1)], { w: 2 });
    const b = holding([version("yours", "w", 2)], { w: 2 });
    const c = holding([], { w: 2 });

    expect(contradicts(b, a)).toBe(true);
    expect(new Set(values(merge(a, b)))).toEqual(new Set(["mine", "yours"]));
    expect(contradicts(c, a)).toBe(true);
    expect(values(merge(a, c))).toEqual(["mine"]);
  });

  test("an own copy that lost a text gets it back from one that has it", () => {
    const whole = holding([version("kept", "w", 1)], { w: 1 });
    const damaged = holding([], { w: 1 });

    expect(contradicts(whole, damaged)).toBe(false);
    expect(values(merge(damaged, whole))).toEqual(["kept"]);
  });
});
