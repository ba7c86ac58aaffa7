import { describe, expect, test } from "vitest";
import { issueToMarkdown } from "../../../src/export/markdown";
import { clip, heading, issue, link } from "../support/documents";

const page = link("https://example.org/a");
const list = (of: Parameters<typeof issue>[0]) => issueToMarkdown(issue(of), "list");

describe("an issue in style List", () => {
  test("has a bullet for each clip, with emoji, linked title and blurb", () => {
    const entries = [
      clip({ title: "One", link: page, emoji: "🎉", blurb: "See [this]()." }),
      clip({ title: "Two", link: page, blurb: "No emoji." }),
      clip({ title: "Three", link: page, emoji: "🚀" }),
      clip({ title: "Four", link: page }),
    ];

    expect(list({ number: 95, title: "T", introduction: "Hello.", entries })).toBe(
      [
        "# T",
        "",
        "Hello.",
        "",
        "## Issue #95",
        "",
        "- 🎉 [One](https://example.org/a) — See [this](https://example.org/a).",
        "- [Two](https://example.org/a) — No emoji.",
        "- 🚀 [Three](https://example.org/a)",
        "- [Four](https://example.org/a)",
        "",
      ].join("\n"),
    );
  });

  test("begins a new list below a heading", () => {
    const entries = [
      heading("A"),
      clip({ title: "One", link: page }),
      heading("B"),
      clip({ title: "Two", link: page }),
    ];

    expect(list({ entries })).toBe(
      "### A\n\n- [One](https://example.org/a)\n\n### B\n\n- [Two](https://example.org/a)\n",
    );
  });

  test("keeps the further blocks of a blurb inside its bullet", () => {
    const entries = [clip({ title: "One", link: page, blurb: "First.\n\nSecond.\n\n- a\n- b" })];

    expect(list({ entries })).toBe("- [One](https://example.org/a) — First.\n\n  Second.\n  - a\n  - b\n");
  });
});
