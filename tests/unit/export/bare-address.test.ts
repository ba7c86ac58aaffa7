import { expect, test } from "vitest";
import { issueToMarkdown } from "../../../src/export/markdown";
import { clip, issue } from "../support/documents";
import { readWithMarkdownIt } from "../support/parsers";

const written = (parts: Parameters<typeof clip>[0]) => issueToMarkdown(issue({ entries: [clip(parts)] }), "list");

test("an address in a title that goes on over a bracket does not take the link's end with it", () => {
  const markdown = written({ title: "See http://x.example/a[b here" });

  expect(markdown).toContain("[See http\\://x.example/a\\[b here](https://example.org/page)");
  expect(readWithMarkdownIt(markdown)[0]?.links).toEqual([
    { text: "See http://x.example/a[b here", url: "https://example.org/page" },
  ]);
});

test("an address that code follows at once does not take the code for its own", () => {
  expect(written({ title: "T", blurb: "See www.x.example`<b>` and http://x.example`<i>`" })).toContain(
    "See www\\.x.example`<b>` and http\\://x.example`<i>`",
  );
});

test("any other address stays as it was typed", () => {
  expect(written({ title: "From https://x.example/a_b", blurb: "See https://x.example and `code`." })).toContain(
    "[From https://x.example/a_b](https://example.org/page) — See https://x.example and `code`.",
  );
});
