import { expect, test } from "vitest";
import { type Check, checksOf } from "../../../src/draft/checks";
import type { Clip } from "../../../src/draft/issue";
import { type PageKey, pageKeyOf } from "../../../src/draft/page-key";
import { clip, heading, issue, link } from "../support/documents";

const NOTHING = new Map<PageKey, number | null>();
const context = (before = NOTHING) => ({ before, weeksSince: (day: string) => (day ? Number(day) : null) });
const page = (name: string) => link(`https://${name}.example/`);

/** A clip there is nothing to say about. */
const good = (id: string, emoji: string, of: Partial<Clip> = {}) =>
  clip({ id, emoji, link: page(id), blurb: `About [${id}]().`, ...of });

const whole = issue({
  number: 95,
  title: "A, B and more",
  introduction: "Hello.",
  entries: [good("a", "🎉"), good("b", "🚪")],
});
const kinds = (checks: readonly Check[]) =>
  checks.map((check) => ("entry" in check ? `${check.entry} ${check.kind}` : check.kind));

test("an issue with everything in it has nothing to see to", () => {
  expect(checksOf(whole, context())).toEqual([]);
});

test("an empty issue lacks everything", () => {
  expect(kinds(checksOf(issue(), context()))).toEqual(["no-number", "no-title", "no-introduction", "no-clips"]);
});

test.each<[string, Partial<Clip>, string[]]>([
  ["without a blurb", { blurb: " " }, ["b no-blurb"]],
  ["without an emoji", { emoji: "" }, ["b no-emoji"]],
  ["with the emoji of another", { emoji: "🎉" }, ["b emoji-twice"]],
  ["with the emoji of another, written otherwise", { emoji: "🎉\ufe0f" }, ["b emoji-twice"]],
  ["with the page of another, spelt otherwise", { link: link("http://www.a.example/?utm_source=x") }, ["b page-twice"]],
  ["with a link that is not closed", { blurb: "About [this](https://x.example" }, ["b broken-link"]],
  ["with a link without words", { blurb: "About []()." }, ["b broken-link"]],
  ["with a link to no web address", { blurb: "About [this](example.org)." }, ["b broken-link"]],
  ["with a link to its page, and no page", { link: null }, ["b broken-link"]],
  ["whose page is weeks old", { published: "4" }, ["b old-page"]],
  ["whose page is fresh", { published: "3" }, []],
  ["with brackets that are no link", { blurb: "A list [1] of things (two)." }, []],
  ["with an address in parentheses", { blurb: "About [this](https://x.example/a_(b))." }, []],
])("a clip %s", (_what, of, expected) => {
  const entries = [good("a", "🎉"), good("b", "🚪", of)];

  expect(kinds(checksOf({ ...whole, entries }, context()))).toEqual(expected);
});

test("a page that another issue had is told with its number", () => {
  const key = pageKeyOf("https://b.example/");
  if (key === null) throw new Error("the address has a key");

  expect(checksOf(whole, context(new Map([[key, 91]])))).toEqual([{ kind: "page-before", entry: "b", number: 91 }]);
});

test("what is held for the next issue, and headings, are not looked at", () => {
  const entries = [...whole.entries, heading("News"), clip({ id: "held", held: true })];

  expect(checksOf({ ...whole, entries }, context())).toEqual([]);
});
