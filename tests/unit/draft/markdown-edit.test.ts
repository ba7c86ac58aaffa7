import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changed, linkWords, pasteOver, type Selected, toggleMark, wordCount } from "../../../src/draft/markdown-edit";

/** A text with its selection between `‹` and `›`. */
function at(text: string): Selected {
  const [start, end] = [text.indexOf("‹"), text.indexOf("›") - 1];
  return { text: text.replace(/[‹›]/g, ""), start, end };
}
const show = ({ text, start, end }: Selected) => `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;

describe("marks", () => {
  test.each([
    ["the ‹word› here", "**", "the **‹word›** here"],
    ["the **‹word›** here", "**", "the ‹word› here"],
    ["the ‹**word**› here", "**", "the ‹word› here"],
    ["the ‹word› here", "*", "the *‹word›* here"],
    ["the **‹word›** here", "*", "the ***‹word›*** here"],
    ["the ***‹word›*** here", "*", "the **‹word›** here"],
    ["the ‹word› here", "`", "the `‹word›` here"],
    ["the‹ word › here", "**", "the **‹word›**  here"],
    ["the ‹› here", "**", "the **‹›** here"],
  ] as const)("%s with %s is %s", (before, mark, after) => {
    expect(show(toggleMark(at(before), mark))).toBe(after);
  });

  test("set and taken away leave the text as it was", () => {
    const text = fc.stringMatching(/^[a-z ]{0,12}$/);
    fc.assert(
      fc.property(
        text,
        fc.stringMatching(/^[a-z]{1,8}$/),
        text,
        fc.constantFrom("**", "*", "`"),
        (a, word, b, mark) => {
          const before = { text: a + word + b, start: a.length, end: a.length + word.length };
          expect(toggleMark(toggleMark(before, mark as "*"), mark as "*")).toEqual(before);
        },
      ),
    );
  });
});

describe("links", () => {
  test.each([
    ["the ‹word› here", "", "the [word]()‹› here"],
    ["the‹ word› here", "", "the [word]()‹› here"],
    ["the ‹› here", "", "the [‹›]() here"],
    ["the ‹word› here", "https://x.example", "the [word](https://x.example)‹› here"],
    ["the ‹[old](https://y.example) word› here", "", "the [old word]()‹› here"],
    ["a ‹list [1]› here", "", "a [list \\[1\\]]()‹› here"],
  ])("%s to %j is %s", (before, address, after) => {
    expect(show(linkWords(at(before), address))).toBe(after);
  });

  test("an address pasted over words links them", () => {
    const pasted = pasteOver(at("the ‹word› here"), " https://x.example/a_(b) \n");

    expect(pasted && show(pasted)).toBe("the [word](https://x.example/a_%28b%29)‹› here");
  });

  test.each([
    ["no address", "the ‹word› here", "some words"],
    ["no words", "the ‹› here", "https://x.example"],
    ["an address for another", "see ‹https://y.example› here", "https://x.example"],
    ["two paragraphs", "the ‹one\n\ntwo› here", "https://x.example"],
    ["a script", "the ‹word› here", "javascript:alert(1)"],
  ])("%s is an ordinary paste", (_what, before, pasted) => {
    expect(pasteOver(at(before), pasted)).toBeNull();
  });
});

test.each([
  ["", 0],
  ["Two words.", 2],
  ["A [link of four words](https://x.example/and/more) here.", 6],
  ["It's **bold**, isn't it? 🎉", 4],
])("%j has %i words", (text, count) => {
  expect(wordCount(text, "en")).toBe(count);
});

describe("what is replaced where one text becomes another", () => {
  test.each([
    ["one two", "one **two**", { from: 4, to: 7, words: "**two**" }],
    ["same", "same", { from: 4, to: 4, words: "" }],
    ["a [b]() c", "a b c", { from: 2, to: 7, words: "b" }],
    ["👍🏽", "👍🏻", { from: 2, to: 4, words: "🏻" }],
    ["", "new", { from: 0, to: 0, words: "new" }],
  ])("%j, %j", (before, after, expected) => {
    expect(changed(before, after)).toEqual(expected);
  });

  test("leads from any text to any other, and cuts no character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        const { from, to, words } = changed(before, after);
        expect(before.slice(0, from) + words + before.slice(to)).toBe(after);
        for (const part of [before.slice(0, from), before.slice(to), words]) expect(part.isWellFormed()).toBe(true);
      }),
    );
  });
});
