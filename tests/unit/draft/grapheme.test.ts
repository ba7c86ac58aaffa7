import { describe, expect, test } from "vitest";
import { cutBetweenGraphemes, graphemes, oneGrapheme } from "../../../src/draft/grapheme";

describe("an emoji field", () => {
  test.each([
    ["a family", "👨‍👩‍👧‍👦"],
    ["a flag", "🇩🇪"],
    ["a skin tone", "👍🏽"],
    ["a keycap", "1️⃣"],
    ["a heart with its variation selector", "❤️"],
    ["a rainbow flag", "🏳️‍🌈"],
  ])("takes %s as one", (_name, emoji) => {
    expect(graphemes(emoji)).toEqual([emoji]);
    expect(oneGrapheme(emoji, "")).toBe(emoji);
    expect(oneGrapheme(emoji, "🎉")).toBe(emoji);
  });

  test.each([
    ["typed behind what was there", "🎉🚀", "🎉", "🚀"],
    ["typed before what was there", "🚀🎉", "🎉", "🚀"],
    ["the same again", "🎉🎉", "🎉", "🎉"],
    ["several pasted into an empty field", "🎉🚀🐛", "", "🎉"],
    ["with blanks around it", " 🎉\n", "", "🎉"],
    ["nothing but blanks", "  ", "🎉", ""],
    ["emptied", "", "🎉", ""],
  ])("keeps one: %s", (_name, input, before, expected) => {
    expect(oneGrapheme(input, before)).toBe(expected);
  });

  test("grows with an emoji that arrives in parts", () => {
    const typed = ["👨", "\u200d", "👩", "\u200d", "👧"].reduce((field, part) => oneGrapheme(field + part, field), "");

    expect(typed).toBe("👨‍👩‍👧");
  });
});

describe("a long text is cut between graphemes", () => {
  test.each([
    ["plain letters", "abcdef", 4, "abcd"],
    ["a family", `abc${"👩‍👩‍👧‍👦"}d`, 6, "abc"],
    ["a flag", "abc🇩🇪", 5, "abc"],
    ["half a character", "abc😀", 4, "abc"],
    ["a mark on a letter", "abce\u0301", 4, "abc"],
    ["nothing", "abc", 3, "abc"],
  ])("not in %s", (_what, text, most, expected) => {
    expect(cutBetweenGraphemes(text, most)).toBe(expected);
  });

  test("however long", () => {
    const text = "👩‍👩‍👧‍👦".repeat(1_000);
    expect(cutBetweenGraphemes(text, 2_000)).toBe("👩‍👩‍👧‍👦".repeat(181));
  });
});
