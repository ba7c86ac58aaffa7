import { expect, test } from "vitest";
import { suggestedTitle } from "../../../src/draft/suggested-title";
import { clip, heading } from "../support/documents";

const about = (words: string, title = "A title") => clip({ title, blurb: `The [${words}]() is out.` });

test("names the first two stories by the words they link, and says that there are more", () => {
  const entries = [heading("News"), about("new gateway"), about("old gateway"), about("third")];

  expect(suggestedTitle(entries)).toEqual({ first: "New gateway", second: "old gateway", isMore: true });
});

test.each([
  ["one story", [about("this")], { first: "This", second: null, isMore: false }],
  ["two stories", [about("this"), about("that")], { first: "This", second: "that", isMore: false }],
  ["no story", [heading("News")], null],
])("with %s", (_what, entries, expected) => {
  expect(suggestedTitle(entries)).toEqual(expected);
});

test("a blurb that never links its page is named by its title, and so is one without a blurb", () => {
  const linked = clip({ title: "The title.", blurb: "See [elsewhere](https://other.example)." });

  expect(suggestedTitle([linked, clip({ title: "Another", blurb: "" })])).toMatchObject({
    first: "The title",
    second: "Another",
  });
});

test("what is held for the next issue is no story of this one", () => {
  expect(suggestedTitle([clip({ held: true, blurb: "[a]()" }), about("b")])).toMatchObject({
    first: "B",
    isMore: false,
  });
});

test("marks go, and long words are cut between words", () => {
  const long = "a scheduler plugin that packs pods by memory and by everything else that it can find";

  expect(suggestedTitle([about("**bold** words"), about(long)])).toMatchObject({
    first: "Bold words",
    second: "a scheduler plugin that packs pods by memory",
  });
});
