import type { Heading, Nodes, Paragraph, Parents, Root, Text } from "mdast";
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from "mdast-util-to-markdown";
import type { Issue } from "../draft/issue";
import type { TreeStyle } from "../draft/markdown-style";
import { perObject } from "../draft/per-object";
import { issueTree } from "./issue-tree";
import { withoutSpareEscapes } from "./spare-escapes";

/**
 * The issue as Markdown (CommonMark 0.31), ending with a line break; an issue with nothing in it is the empty text.
 * What a parser reads back is exactly the titles, texts and links.
 */
export function issueToMarkdown(issue: Issue, style: TreeStyle): string {
  return treeToMarkdown(issueTree(issue, style));
}

/** A tree as Markdown (CommonMark 0.31) with no escape that is not needed. */
export function treeToMarkdown(tree: Root): string {
  return toMarkdown(tree, OPTIONS);
}

const OPTIONS: Options = {
  bullet: "-",
  bulletOther: "*",
  emphasis: "*",
  rule: "-",
  fences: true,
  listItemIndent: "one",
  resourceLink: true,
  // An e-mail address in pointed brackets becomes a link, and may begin with nearly anything.
  unsafe: [
    // Some look for the end of strong words in the address of a link among them.
    { character: "*", inConstruct: ["destinationRaw", "destinationLiteral"] },
    { character: "<", after: "\\S", inConstruct: "phrasing", notInConstruct: ["destinationRaw", "destinationLiteral"] },
  ],
  handlers: {
    // A node never changes, and has one place; to find which of its escapes are needed it is parsed again and again.
    paragraph: perObject((node: Paragraph, parent: Parents | undefined, state: State, info: Info) =>
      withoutSpareEscapes(defaultHandlers.paragraph(node, parent, state, info)),
    ),
    heading: perObject((node: Heading, parent: Parents | undefined, state: State, info: Info) =>
      withoutSpareEscapes(defaultHandlers.heading(node, parent, state, info)),
    ),
    text: (node: Text, parent, state: State, info: Info) => {
      const siblings: readonly Nodes[] = parent?.children ?? [];
      const next = siblings[siblings.indexOf(node) + 1];
      const safe = noAddress(
        escapedForAll(defaultHandlers.text(node, parent, state, info)),
        next?.type === "inlineCode",
      );
      // Struck-through text is no CommonMark, but most sites render it; in a page's title it is only tildes.
      return node.data?.literal ? safe.replaceAll("~~", "\\~\\~") : safe;
    },
  },
};

/**
 * Takes from a bare address what sites make a link by (GFM 6.9), where it would go on over what is no part of it: over a
 * bracket, which may be the one that ends the words of a link, or into code that begins right behind it.
 */
function noAddress(markdown: string, isBeforeCode: boolean): string {
  const unlinked = markdown.replace(/:(?=\/\/\S*\[)/g, "\\:");
  return isBeforeCode ? unlinked.replace(/:(?=\/\/\S*$)/, "\\:").replace(/(?<=www)\.(?=\S*$)/i, "\\.") : unlinked;
}

/**
 * What the serialiser escaped, in a way that holds beyond CommonMark: `&lt;` for a `<`, because sites that make links of
 * bare addresses (GFM 6.9) take a backslash for part of the address, and the `<` behind it begins a tag; `\\(` behind a
 * bracket, because some take the escapes of brackets out of a link's words before they look for images there. And what
 * it missed: of two lines that each could begin a list it escapes the first.
 */
function escapedForAll(markdown: string): string {
  return markdown
    .replace(/\\([\s\S])/g, (written, character) => (character === "<" ? "&lt;" : written))
    .replaceAll("\\](", "\\]\\(")
    .replace(/(\n[ \t]*)([+-])(?=\s|$)/g, "$1\\$2")
    .replace(/(\n[ \t]*\d+)([.)])(?=\s|$)/g, "$1\\$2");
}
