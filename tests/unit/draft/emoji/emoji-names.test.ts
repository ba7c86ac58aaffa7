import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { completed, nameTyped } from "../../../../src/draft/emoji/completion";
import type { EmojiEntry } from "../../../../src/draft/emoji/emoji-entry";
import { emojiNames } from "../../../../src/draft/emoji/emoji-names";

const data = async (file: string): Promise<EmojiEntry[]> =>
  JSON.parse(await readFile(`node_modules/emoji-picker-element-data/${file}/data.json`, "utf8"));
const names = emojiNames(await data("en/emojibase"));
const caret = (text: string) => ({ text, start: text.length, end: text.length });

test("an emoji comes in the form that Unicode recommends, whatever the data add", () => {
  expect(names.exactly("coffee")).toBe("☕");
  expect(names.exactly("heart")).toBe("❤️");
});

test("an emoji is found by its name, exactly or by how it begins", () => {
  expect(names.exactly("rocket")).toBe("🚀");
  expect(names.exactly("Locked with key")).toBe("🔐");
  expect(names.exactly("no such thing")).toBeNull();
  expect(names.beginningWith("rock", 3).map(({ emoji }) => emoji)).toContain("🚀");
  expect(names.beginningWith("partying", 6)[0]).toEqual({ emoji: "🥳", name: "partying" });
  expect(names.beginningWith("heart", 6)).toHaveLength(6);
});

test("names of the editor's language come before the English ones, which are known all the same", async () => {
  const german = emojiNames(await data("de/cldr-native"), await data("en/emojibase"));

  expect(german.exactly("rakete")).toBe("🚀");
  expect(german.exactly("rocket")).toBe("🚀");
});

test.each([
  ["A rocket :roc", { name: "roc", isClosed: false }],
  [":tada:", { name: "tada", isClosed: true }],
  ["(:tada", { name: "tada", isClosed: false }],
  ["At 10:30", null],
  ["at :30", null],
  ["https://x", null],
  ["a: b", null],
  ["C++::std", null],
  ["plain words", null],
])("%j is the name %j", (text, expected) => {
  const typed = nameTyped(caret(text));

  if (expected === null) expect(typed).toBeNull();
  else expect(typed).toMatchObject(expected);
});

test("the name gives way to the emoji, and the caret stands behind it", () => {
  const selected = { text: "A :rocket: launch", start: 10, end: 10 };
  const typed = nameTyped(selected);
  if (!typed) throw new Error("a name is typed");

  expect(completed(selected, typed, "🚀")).toEqual({ text: "A 🚀 launch", start: 4, end: 4 });
  // Typed on before the names were loaded.
  const later = { text: "A :rocket: launch today", start: 23, end: 23 };
  expect(completed(later, typed, "🚀")).toEqual({ text: "A 🚀 launch today", start: 17, end: 17 });
  expect(completed({ text: "Another text", start: 12, end: 12 }, typed, "🚀")).toBeNull();
});
