import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../../src/draft/issue";
import { MARKDOWN_STYLES, type MarkdownStyle } from "../../../src/draft/markdown-style";
import { parseWebLink } from "../../../src/draft/web-link";
import { FIRST_TEMPLATE, issueText } from "../../../src/export/issue-text";
import { issueTree } from "../../../src/export/issue-tree";
import { clip, heading, issue } from "../support/documents";
import { type Reader, readWithCommonmark, readWithMarkdownIt } from "../support/parsers";
import { runs } from "../support/runs";

/**
 * Pieces that matter to Markdown, HTML or the parsers' edges, mixed with any text. Emoji stand between blanks,
 * because parsers disagree on emphasis between a letter and an emoji: some look at UTF-16 code units, and half of a
 * surrogate pair is neither a symbol nor a letter.
 */
const PIECES = [
  ..."*_`~[]()<>!#|\\&{}=+-.:;'\"@^$%/? \n\t",
  "**",
  "__",
  "~~",
  "``",
  "```",
  "](",
  "[]",
  "[x]",
  "![",
  "](javascript:alert(1))",
  "<b>",
  "</b>",
  "<!--",
  "-->",
  "<script>",
  "&amp;",
  "&#42;",
  "&copy",
  "1. ",
  "- ",
  "+ ",
  "> ",
  "# ",
  "---",
  "===",
  "\\\n",
  "  \n",
  "\n\n",
  "http://x.example",
  "<https://x.example>",
  "www.x.example",
  "[r]: https://x.example\n",
  "{{ x }}",
  "{% x %}",
  " 🎉 ",
  " 👨‍👩‍👧 ",
  "é",
  "\u0301",
  "\u00a0",
  "\u200b",
  "\u202e",
  "\u0000",
  "\u2028",
  "ß",
  "漢字",
  "مرحبا",
];
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(""));
const address = fc
  .oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    text.map((path) => `https://x.example/${path.replace(/[\s\p{Cc}]/gu, "")}`),
  )
  // Renderers and browsers disagree on a "%" that encodes nothing; no page has such an address of its own.
  .map((url) => url.replace(/%(?![0-9a-f]{2})/gi, ""))
  .filter((url) => parseWebLink(url) !== null);
const entry = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ title: text, blurb: text, emoji: fc.constantFrom("", "🎉", "*", "#", "👍🏽"), address }),
  },
  { weight: 1, arbitrary: text },
);
const anyIssue: fc.Arbitrary<Issue> = fc
  .record({
    number: fc.option(fc.nat({ max: 999 }).map((n) => n + 1)),
    title: text,
    introduction: text,
    entries: fc.array(entry, { maxLength: 4 }),
  })
  .map(({ entries, ...rest }) =>
    issue({
      ...rest,
      entries: entries.map((one) =>
        typeof one === "string" ? heading(one) : clip({ ...one, link: parseWebLink(one.address) }),
      ),
    }),
  );

/** What the tree says a reader sees, block by block, to compare with what a parser finds in the text. */
function expected(tree: Root): { text: string; links: { text: string; url: string }[] }[] {
  const blocks: { text: string; links: { text: string; url: string }[] }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "paragraph" || node.type === "heading") {
      blocks.push({ text: wordsOf(node), links: linksOf(node) });
    } else if (node.type === "code") blocks.push({ text: node.value, links: [] });
    else if (node.type === "thematicBreak") blocks.push({ text: "", links: [] });
    else if ("children" in node) node.children.forEach(visit);
  };
  visit(tree);
  return blocks;
}

function wordsOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "image") return node.alt ?? "";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

function linksOf(node: Nodes): { text: string; url: string }[] {
  if (node.type === "link") return [{ text: wordsOf(node), url: node.url }];
  return "children" in node ? node.children.flatMap(linksOf) : [];
}

/** Parsers differ in how they print white space at line ends and percent-encode addresses; nothing else may differ. */
const plain = (words: string) => words.replace(/\s+/g, " ").trim();
const sameAddress = (url: string) =>
  new URL(url).href.replace(/%([2-7][0-9a-f])/gi, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const READERS: [string, Reader][] = [
  ["commonmark", readWithCommonmark],
  ["markdown-it", readWithMarkdownIt],
];

/** What an issue is in a style, as the tree that its text must read back as. */
function treeFor(issue: Issue, style: MarkdownStyle): Root {
  return issueTree(issue, style === "list" ? "list" : "prose");
}

/** The text without its front matter, which Markdown's parsers know nothing of. */
const body = (text: string, style: MarkdownStyle) =>
  style === "front-matter" ? text.replace(/^---\n.*?\n---\n/s, "") : text;

describe.each(READERS)("read back by %s", (_name, read) => {
  test.each(MARKDOWN_STYLES)(
    "any issue in style %s has its texts and links, and nothing else",
    async (style) => {
      await fc.assert(
        fc.asyncProperty(anyIssue, async (any) => {
          const seen = read(body(await issueText(any, { style, template: FIRST_TEMPLATE }), style));
          const wanted = expected(treeFor(any, style));
          expect(seen.map((block) => plain(block.text))).toEqual(wanted.map((block) => plain(block.text)));
          expect(
            seen.map(({ links }) => links.map(({ text: words, url }) => [plain(words), sameAddress(url)])),
          ).toEqual(wanted.map(({ links }) => links.map(({ text: words, url }) => [plain(words), sameAddress(url)])));
          expect(seen.filter(({ kind }) => kind === "html_block")).toEqual([]);
        }),
        runs(300),
      );
    },
    1_800_000,
  );
});
