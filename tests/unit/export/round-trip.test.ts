import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../../src/draft/issue";
import { MARKDOWN_STYLES, type MarkdownStyle } from "../../../src/draft/markdown-style";
import { type PageKey, pageKeyOf } from "../../../src/draft/page-key";
import { destinationOf } from "../../../src/export/destination";
import { FIRST_TEMPLATE, issueText } from "../../../src/export/issue-text";
import { issueTree } from "../../../src/export/issue-tree";
import { anyIssue } from "../support/any-issue";
import { type Reader, readWithCommonmark, readWithMarkdownIt } from "../support/parsers";
import { runs } from "../support/runs";

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

/** The pages of an issue's clips, as many of them as lead somewhere. A blurb may link its page by another address. */
function pagesOf({ entries }: Issue): (PageKey | null)[] {
  const links = entries.flatMap((entry) => (entry.kind === "clip" && entry.link !== null ? [entry.link] : []));
  return links.flatMap((link) => {
    const destination = destinationOf(link);
    return destination === null ? [] : [pageKeyOf(sameAddress(destination))];
  });
}

/** Those of `wanted` that are met in this order among others. */
function inOrder<Item>(wanted: readonly Item[], among: readonly Item[]): Item[] {
  let at = 0;
  return wanted.filter((one) => {
    const found = among.indexOf(one, at);
    if (found >= 0) at = found + 1;
    return found >= 0;
  });
}

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
          // Asked of the issue itself, and not of the tree that both come from: no clip is missing, and none is twice.
          const links = seen.flatMap((block) => block.links.map(({ url }) => pageKeyOf(sameAddress(url))));
          expect(inOrder(pagesOf(any), links)).toEqual(pagesOf(any));
        }),
        runs(300),
      );
    },
    1_800_000,
  );
});
