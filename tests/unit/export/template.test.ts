import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { escapeMarkdown } from "../../../src/export/escape-markdown";
import { FIRST_TEMPLATE, issueText } from "../../../src/export/issue-text";
import { issueToMarkdown } from "../../../src/export/markdown";
import { renderTemplate, TemplateError } from "../../../src/export/template";
import { clip, heading, issue, link } from "../support/documents";
import { readWithCommonmark, readWithMarkdownIt } from "../support/parsers";
import { runs } from "../support/runs";

const sample = issue({
  number: 95,
  title: "A {{ issue.number }} *title*",
  introduction: "Hello *you*.",
  entries: [
    clip({ title: "[x](javascript:alert(1))", emoji: "🎉", blurb: "About [this]().", site: "Site & Co", minutes: 4 }),
    heading("News"),
    clip({ title: "Two", link: link("https://example.org/a_(b)") }),
  ],
});

test("the template it begins with writes the issue as style Prose does", async () => {
  expect(await issueText(sample, { style: "custom", template: FIRST_TEMPLATE })).toBe(issueToMarkdown(sample, "prose"));
});

test("a template can name all there is of an issue", () => {
  const template = `{% for entry in entries %}{% if entry.kind == "heading" %}== {{ entry.text }}
{% else %}* {{ entry.emoji }} [{{ entry.title }}]({{ entry.link }}) {{ entry.blurb }} ({{ entry.site }}, {{ entry.minutes }})
{% endif %}{% endfor %}`;

  expect(renderTemplate(sample, template)).toBe(
    "* 🎉 [\\[x\\]\\(javascript:alert(1))](https://example.org/page) About [this](https://example.org/page). (Site & Co, 4)\n" +
      "== News\n" +
      "*  [Two](https://example.org/a_%28b%29)  (, )\n",
  );
});

test.each([
  ["markdown_escape", "{{ '*a* <b>' | markdown_escape }}", "\\*a\\* &lt;b\\>"],
  ["json", "{{ issue.title | json }}", '"A {{ issue.number }} *title*"'],
  ["json of a whole", "{{ entries[1] | json }}", '{"kind":"heading","text":"News","markdown":"### News"}'],
  ["date", "{{ '2026-11-26' | date: '%d.%m.%Y' }}", "26.11.2026"],
  ["json of markup", "{{ '<b>[x](y) [z]: 2 < 3' | json }}", '"\\u003cb>[x\\u005d(y) [z\\u005d: 2 < 3"'],
])("filter %s", (_name, template, expected) => {
  expect(renderTemplate(sample, template)).toBe(expected);
});

test.each(["America/Los_Angeles", "Pacific/Auckland"])("a day is the same day in %s", (zone) => {
  vi.stubEnv("TZ", zone);
  expect(renderTemplate(sample, "{{ '2026-11-26' | date: '%Y-%m-%d' }}")).toBe("2026-11-26");
  vi.unstubAllEnvs();
});

test("an output beyond what a template may make is refused", () => {
  const long = `{% assign x = "${"x".repeat(1_000)}" %}{% for i in (1..1500) %}{{ x }}{{ x }}{% endfor %}`;
  expect(() => renderTemplate(sample, long)).toThrow(/too large|limit/);
});

describe("a template that can't be used says where and why", () => {
  test.each([
    ["a filter that is none", "one\n{{ issue.title | nope }}", 2, "nope"],
    ["a tag that is none", "{% nope %}", 1, "nope"],
    ["a tag that is not closed", "\n\n{% for entry in entries %}", 3, "not closed"],
    ["an output that is not closed", "{{ issue.title", 1, "not closed"],
    ["a way around escaping", "{{ issue.title | raw }}", 1, "always escaped"],
    ["another file", "{% include 'secrets' %}", 1, "secrets"],
    ["a loop that never ends", "{% for i in (1..100000000) %}x{% endfor %}", 1, "limit"],
    [
      "loops in loops",
      "{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}",
      1,
      "limit",
    ],
    [
      "a text that doubles",
      "{% assign x = 'xxxxxxxxxx' %}{% for i in (1..100) %}{% assign x = x | append: x %}{% endfor %}",
      1,
      "limit",
    ],
  ])("%s", (_what, template, line, reason) => {
    let error: unknown;
    try {
      renderTemplate(sample, template);
    } catch (thrown) {
      error = thrown;
    }

    expect(error).toBeInstanceOf(TemplateError);
    expect(error).toMatchObject({ line, reason: expect.stringContaining(reason) });
  });
});

const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(
      "{{",
      "}}",
      "{%",
      "%}",
      "{{ issue.title }}",
      "{% for e in entries %}",
      "| raw",
      "{%- raw -%}",
      "](",
      "<script>",
      "javascript:",
      "`",
      "*",
      "\n",
      "#",
      "1.",
      "&amp;",
      "[r]: https://x.example",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  ),
  { maxLength: 8 },
);

test("any text as JSON is read back by JSON, and is no markup to Markdown", () => {
  fc.assert(
    fc.property(hostile, (parts) => {
      const title = `x${parts.join("").toWellFormed()}x`;
      const json = renderTemplate(issue({ title }), "{{ issue.title | json }}");
      expect(JSON.parse(json)).toBe(title);
      for (const read of [readWithCommonmark, readWithMarkdownIt]) {
        expect(read(json)).toMatchObject([{ kind: "paragraph", links: [] }]);
      }
    }),
    runs(500),
  );
});

/** Where a template finds a text that somebody wrote, and an issue with the text there. */
const PLACES = [
  ["issue.title", (title: string) => issue({ title })],
  ["entries[0].text", (text: string) => issue({ entries: [heading(text)] })],
  ...(["title", "site", "author", "description"] as const).map(
    (field) => [`entries[0].${field}`, (text: string) => issue({ entries: [clip({ [field]: text })] })] as const,
  ),
] as const;

test.each(PLACES)("nothing that stands in %s is run, and it reads back as the text it is", (name, issueWith) => {
  fc.assert(
    fc.property(hostile, (parts) => {
      const given = parts.join("").toWellFormed();
      const words = given.replace(/[\s\p{Cc}]+/gu, " ").trim();
      const text = renderTemplate(issueWith(given), `Before {{ ${name} }} behind`);
      for (const read of [readWithCommonmark, readWithMarkdownIt]) {
        const [block, ...more] = read(text);
        expect(more).toEqual([]);
        expect(block?.links).toEqual([]);
        expect(block?.text.replace(/\s+/g, " ")).toBe(`Before ${words} behind`.replace(/\s+/g, " "));
      }
    }),
    runs(500),
  );
});

test("an escaped text reads as itself wherever a line begins", () => {
  fc.assert(
    fc.property(hostile, (parts) => {
      const words = parts
        .join("")
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
      fc.pre(words !== "");
      for (const read of [readWithCommonmark, readWithMarkdownIt]) {
        expect(read(escapeMarkdown(words)).map(({ text, kind }) => [kind, text.replace(/\s+/g, " ").trim()])).toEqual([
          ["paragraph", words.replace(/\s+/g, " ").trim()],
        ]);
      }
    }),
    runs(500),
  );
});
