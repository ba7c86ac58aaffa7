import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { withFrontMatter } from "../../../src/export/front-matter";
import { issueToMarkdown } from "../../../src/export/markdown";
import { clip, issue } from "../support/documents";
import { runs } from "../support/runs";

const front = (text: string) => /^---\n(.*?)---\n\n/s.exec(text)?.[1] ?? "";

test("has what site generators read, and below it the issue in Prose", () => {
  const published = issue({
    number: 95,
    title: "A, B and more",
    state: "published",
    publishedOn: "2026-11-26",
    entries: [clip({ title: "T" })],
  });
  const text = withFrontMatter(published);

  expect(front(text)).toBe('title: "A, B and more"\nnumber: 95\ndate: 2026-11-26\ndraft: false\n');
  expect(text.slice(text.indexOf("---\n\n") + 5)).toBe(issueToMarkdown(published, "prose"));
});

test("what is empty leaves no trace", () => {
  expect(withFrontMatter(issue({ publishedOn: "some day" }))).toBe("---\ndraft: true\n---\n\n");
});

const HARD = [
  "no",
  "yes",
  "~",
  "null",
  "1:30",
  "2026-11-26",
  "0o7",
  "- a",
  "a: b",
  "# a",
  "&a",
  "*a",
  "!a",
  "{a}",
  "[a]",
  "'",
  '"',
  "%a",
  "`a`",
  "|",
  ">",
  "---",
  "...",
  "\u0085",
  "\u2028",
  "\u007f",
  "\u0000",
  "\ufeff",
  "\\",
  "{{ x }}",
  "](javascript:alert(1))",
  "[a]: x",
  "<b>",
];

test("a title is no markup to a parser that knows nothing of front matter, and stays as it is where it needs nothing", () => {
  const titled = (title: string) => front(withFrontMatter(issue({ title }))).split("\n")[0];

  expect(titled("[x](javascript:alert(1)) <b>")).toBe('title: "[x\\u005d(javascript:alert(1)) \\u003cb>"');
  expect(titled("[RFC] 2 < 3, `x`")).toBe('title: "[RFC] 2 < 3, `x`"');
});

test("any title is read back as exactly that text, by two YAML parsers", () => {
  const title = fc.array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: "binary" })), { maxLength: 6 });
  fc.assert(
    fc.property(title, (parts) => {
      const wanted = parts.join("").toWellFormed();
      const yaml = front(withFrontMatter(issue({ title: wanted })));
      const expected = wanted.trim() === "" ? undefined : wanted;
      expect(parse(yaml).title).toBe(expected);
      expect((load(yaml, { schema: CORE_SCHEMA }) as { title?: string }).title).toBe(expected);
    }),
    runs(500),
  );
});
