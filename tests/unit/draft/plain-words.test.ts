import { expect, test } from "vitest";
import { plainWords } from "../../../src/draft/plain-words";

test.each([
  ["The [new release]() is out.", "The new release is out."],
  ["[One](https://a.example/x) and [two]()", "One and two"],
  ["**Bold** and `code`", "Bold and code"],
  ["two\n\n lines ", "two lines"],
  ["> A \\_quoted\\_ passage\n> of \\*two\\* lines", "A _quoted_ passage of *two* lines"],
  ["a > b", "a > b"],
  ["a [b] c", "a [b] c"],
  ["", ""],
])("%j is shown as %j", (blurb, expected) => {
  expect(plainWords(blurb)).toBe(expected);
});
