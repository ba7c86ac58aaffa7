import type { Heading, Paragraph, Root, Text } from "mdast";
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from "mdast-util-to-markdown";
import type { Issue } from "../draft/issue";
import type { TreeStyle } from "../draft/markdown-style";
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
    { character: "<", after: "\\S", inConstruct: "phrasing", notInConstruct: ["destinationRaw", "destinationLiteral"] },
  ],
  handlers: {
    paragraph: (node: Paragraph, parent, state: State, info: Info) =>
      withoutSpareEscapes(defaultHandlers.paragraph(node, parent, state, info)),
    heading: (node: Heading, parent, state: State, info: Info) =>
      withoutSpareEscapes(defaultHandlers.heading(node, parent, state, info)),
    text: (node: Text, parent, state: State, info: Info) => {
      const safe = defaultHandlers.text(node, parent, state, info);
      // Struck-through text is no CommonMark, but most sites render it; in a page's title it is only tildes.
      return node.data?.literal ? safe.replaceAll("~~", "\\~\\~") : safe;
    },
  },
};
