import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/draft/issue";
import { issueToMarkdown } from "../../../src/export/markdown";
import { clip, heading, issue, link } from "../support/documents";

const page = link("https://example.org/a");

/** The Markdown of an issue whose entries are these. */
function prose(...entries: readonly Entry[]): string {
  return issueToMarkdown(issue({ entries }), "prose");
}

describe("an issue in style Prose", () => {
  test("is title, introduction, number, then the blurbs as paragraphs with their emojis", () => {
    const markdown = issueToMarkdown(
      issue({
        number: 95,
        title: "A, B and more",
        introduction: "Hello. This week was calm. 🎉",
        entries: [
          clip({ link: page, blurb: "The project [released]() today.", emoji: "🚀" }),
          clip({ link: page, blurb: "Read [how it works]()." }),
        ],
      }),
      "prose",
    );

    expect(markdown).toBe(
      [
        "# A, B and more",
        "",
        "Hello. This week was calm. 🎉",
        "",
        "## Issue #95",
        "",
        "The project [released](https://example.org/a) today. 🚀",
        "",
        "Read [how it works](https://example.org/a).",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["no title", { number: 95 }, "## Issue #95\n"],
    ["no number", { title: "T" }, "# T\n"],
    ["only an introduction", { introduction: "Hello." }, "Hello.\n"],
    ["only blanks", { title: "  ", introduction: "\n \n" }, ""],
    ["nothing at all", {}, ""],
  ])("leaves no trace of what is empty: %s", (_what, parts, expected) => {
    expect(issueToMarkdown(issue(parts), "prose")).toBe(expected);
  });
});

describe("a clip in style Prose", () => {
  test("whose blurb never links its page gets the title as the link in front", () => {
    expect(prose(clip({ title: "The title", link: page, blurb: "Some words.", emoji: "🎉" }))).toBe(
      "**[The title](https://example.org/a)** — Some words. 🎉\n",
    );
  });

  test("whose blurb links another page only gets it too", () => {
    expect(prose(clip({ title: "T", link: page, blurb: "See [that](https://other.example/)." }))).toBe(
      "**[T](https://example.org/a)** — See [that](https://other.example/).\n",
    );
  });

  test("whose blurb links its page, spelt a little otherwise, does not", () => {
    expect(prose(clip({ title: "T", link: page, blurb: "See [this](http://www.example.org/a/#part)." }))).toBe(
      "See [this](http://www.example.org/a/#part).\n",
    );
  });

  test("may have two links", () => {
    expect(prose(clip({ link: page, blurb: "[One]() and [two](https://b.example/x)." }))).toBe(
      "[One](https://example.org/a) and [two](https://b.example/x).\n",
    );
  });

  test("has no link within a link: an address among the words of one is among its words", () => {
    expect(prose(clip({ link: page, blurb: "[Of **<https://b.example/x>** too]()" }))).toBe(
      "[Of **https://b.example/x** too](https://example.org/a)\n",
    );
    expect(prose(clip({ title: "T", link: page, blurb: "[<https://example.org/a>](https://b.example/x)" }))).toBe(
      "**[T](https://example.org/a)** — [https://example.org/a](https://b.example/x)\n",
    );
  });

  test("without a blurb is its title", () => {
    expect(prose(clip({ title: "The title", link: page, emoji: "🎉" }))).toBe(
      "[The title](https://example.org/a) 🎉\n",
    );
    expect(prose(clip({ title: "The title", link: page }))).toBe("[The title](https://example.org/a)\n");
  });

  test("without a title has its address for words", () => {
    expect(prose(clip({ title: " ", link: page }))).toBe("[https://example.org/a](https://example.org/a)\n");
  });

  test("whose link a damaged file took has its title as text", () => {
    expect(prose(clip({ title: "T", link: null, blurb: "Words with a [link]()." }))).toBe(
      "**T** — Words with a link.\n",
    );
  });

  test("with a list for a blurb has its title before it and its emoji after", () => {
    expect(prose(clip({ title: "T", link: page, blurb: "- one\n- two", emoji: "🎉" }))).toBe(
      "**[T](https://example.org/a)**\n\n- one\n- two\n\n🎉\n",
    );
  });

  test("with two paragraphs has its emoji behind the last", () => {
    expect(prose(clip({ link: page, blurb: "[One]().\n\nTwo.", emoji: "🎉" }))).toBe(
      "[One](https://example.org/a).\n\nTwo. 🎉\n",
    );
  });
});

test("a heading groups what follows, and an empty one leaves no trace", () => {
  expect(prose(heading("Releases"), clip({ title: "T", link: page }), heading("  "))).toBe(
    "### Releases\n\n[T](https://example.org/a)\n",
  );
});

describe("what the editor wrote in Markdown", () => {
  test.each([
    ["emphasis", "_so_ **very** `code`", "*so* **very** `code`"],
    ["what may begin a list stays text inside a paragraph", "\\+\n\\+ \\*", "\\+\n\\+ *"],
    ["raw HTML is the text it was typed as", "a <b>bold</b> claim", "a &lt;b>bold&lt;/b> claim"],
    ["a script is text", "<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"],
    ["a script link is its words", "[click](javascript:alert(1))", "click"],
    ["a data image is its description", "![pixel](data:image/png;base64,x)", "pixel"],
    ["a reference is resolved in its own text", "[a][x]\n\n[x]: https://example.org/r", "[a](https://example.org/r)"],
    ["an undefined reference is text", "[a][x]", "[a][x]"],
    ["a mention stays", "Thanks @someone!", "Thanks @someone!"],
    ["a heading goes below the issue's own", "# Big", "#### Big"],
    ["a quotation", "> said", "> said"],
    ["code", "```js\nlet a;\n```", "```js\nlet a;\n```"],
    ["code with empty lines", "```\npass\n\n  \n\ndef b():\n```", "```\npass\n\n\n\ndef b():\n```"],
    ["a hard break", "one\\\ntwo", "one\\\ntwo"],
  ])("%s", (_what, introduction, expected) => {
    expect(issueToMarkdown(issue({ introduction }), "prose")).toBe(`${expected}\n`);
  });

  test("cannot define the references of another text", () => {
    const markdown = prose(
      clip({ title: "T", link: page, blurb: "[x]: https://evil.example/\n\nfirst" }),
      clip({ title: "T", link: page, blurb: "see [x]" }),
    );

    expect(markdown).toBe("**[T](https://example.org/a)** — first\n\n**[T](https://example.org/a)** — see [x]\n");
  });
});

describe("escaping", () => {
  test.each([
    ["5 * 3 = 15", "5 * 3 = 15"],
    ["snake_case and AT&T", "snake_case and AT&T"],
    ["[Video] Talk", "[Video] Talk"],
    ["a < b > c", "a < b > c"],
    ["C# and #hashtag!", "C# and #hashtag!"],
    ["*not* emphasis", "\\*not\\* emphasis"],
    ["&copy; 2026", "\\&copy; 2026"],
    ["~~not struck~~", "\\~\\~not struck\\~\\~"],
    ["[a](javascript:alert(1))", "[a]\\(javascript:alert(1))"],
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>"],
    ["see http://x.example/<img src=x>", "see http://x.example/&lt;img src=x>"],
    ["2 < 3, &lt; and <3", "2 < 3, \\&lt; and <3"],
    ["back\\slash\\*", "back\\slash\\\\\\*"],
    ["1. not a list", "1. not a list"],
    ["line\nbreak\u0000and\tcontrols", "line break and controls"],
  ])("the title %j is written %j", (title, expected) => {
    expect(prose(clip({ title, link: page }))).toBe(`[${expected}](https://example.org/a)\n`);
  });

  test.each([
    ["https://en.example/Foo_(bar)", "https://en.example/Foo_(bar)"],
    ["https://en.example/Foo_(bar", "https://en.example/Foo_\\(bar"],
    ["https://en.example/?a=1&copy=2&amp;b", "https://en.example/?a=1&copy=2\\&amp;b"],
    ["https://en.example/<x>", "https://en.example/%3Cx%3E"],
  ])("the link %s is written %s", (address, expected) => {
    expect(prose(clip({ title: "T", link: link(address) }))).toBe(`[T](${expected})\n`);
  });

  test("code that goes over two lines of a heading stays in it, on one", () => {
    const clips = clip({ title: "T", link: page, blurb: "`two\nlines` of\n===" });

    expect(prose(clips)).toContain("#### `two lines` of\n");
  });
});
