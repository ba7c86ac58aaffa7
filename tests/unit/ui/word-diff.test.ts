import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDiff } from "../../../src/ui/word-diff";

describe("the difference of two texts", () => {
  test("is told by words", () => {
    expect(wordDiff("The old title is good", "The new title is good")).toEqual([
      { kind: "same", text: "The " },
      { kind: "gone", text: "old" },
      { kind: "new", text: "new" },
      { kind: "same", text: " title is good" },
    ]);
  });

  test.each([
    ["", ""],
    ["", "all new"],
    ["all gone", ""],
    ["same", "same"],
  ])("of %j and %j has no empty parts", (before, after) => {
    expect(wordDiff(before, after).every(({ text }) => text !== "")).toBe(true);
  });

  test("holds both texts whole, however long they are", () => {
    const text = fc.array(fc.constantFrom("a ", "b ", "cc ", ". ", "é", "🎉 ", "\n")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((one) => one.repeat(300)),
        ),
        text,
        (before, after) => {
          const parts = wordDiff(before, after);
          const without = (kind: string) =>
            parts
              .filter((part) => part.kind !== kind)
              .map((part) => part.text)
              .join("");
          expect(without("new")).toBe(before);
          expect(without("gone")).toBe(after);
        },
      ),
    );
  });
});
