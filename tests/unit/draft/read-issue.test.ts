import { describe, expect, test } from "vitest";
import { issueNumber, readEntry, readIssue } from "../../../src/draft/read-issue";
import type { Json } from "../../../src/replica/canonical-json";
import { emptyDocument, type Fields } from "../../../src/replica/document";

/** Registers as a file may bring them. */
function fields(values: Record<string, Json>): Fields {
  return new Map(
    Object.entries(values).map(([field, value], n) => [
      field,
      [{ value, writer: "w", counter: n + 1, at: n }] as const,
    ]),
  );
}

describe("reading a document that holds what this version can't use", () => {
  test("a field of the wrong type reads as empty", () => {
    const entry = readEntry(
      "e",
      fields({ kind: "clip", title: 7, blurb: null, emoji: ["🎉"], link: { a: 1 }, order: 5 }),
    );

    expect(entry).toMatchObject({ title: "", blurb: "", emoji: "", link: null, order: null });
  });

  test("a link that is no http(s) address is no link", () => {
    expect(readEntry("e", fields({ kind: "clip", link: "javascript:alert(1)" }))).toMatchObject({ link: null });
  });

  test("an emoji is one grapheme, whatever was stored", () => {
    expect(readEntry("e", fields({ kind: "clip", emoji: "🎉🚀 and more" }))).toMatchObject({ emoji: "🎉" });
  });

  test("an entry of an unknown kind is not listed", () => {
    const document = { ...emptyDocument("i"), entries: new Map([["e", fields({ kind: "poll" })]]) };

    expect(readIssue(document).entries).toEqual([]);
  });

  test("an unknown state is a draft", () => {
    expect(readIssue({ ...emptyDocument("i"), fields: fields({ state: "archived" }) }).state).toBe("draft");
  });
});

test.each([
  [95, 95],
  [1, 1],
  [0, null],
  [-3, null],
  [1.5, null],
  [Number.NaN, null],
  ["95", null],
  [undefined, null],
])("issueNumber(%j) is %j", (value, expected) => {
  expect(issueNumber(value)).toBe(expected);
});
