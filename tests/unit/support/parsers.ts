import { type Node as CommonmarkNode, Parser } from "commonmark";
import MarkdownIt from "markdown-it";

/** What a reader sees of a block: its kind, its words (links included), and where its links lead. */
interface SeenBlock {
  readonly kind: string;
  readonly text: string;
  readonly links: readonly { readonly text: string; readonly url: string }[];
}

/** Reads Markdown into what a reader sees: leaf blocks, in order. */
export type Reader = (markdown: string) => SeenBlock[];

/** The reference implementation of CommonMark. */
export const readWithCommonmark: Reader = (markdown) => {
  const blocks: SeenBlock[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (!entering) continue;
    if (["paragraph", "heading", "code_block", "html_block", "thematic_break"].includes(node.type)) {
      blocks.push({ kind: node.type, text: textOf(node), links: linksOf(node) });
    }
  }
  return blocks;
};

function textOf(node: CommonmarkNode): string {
  let text = node.type === "code_block" || node.type === "html_block" ? (node.literal ?? "") : "";
  const walker = node.walker();
  for (let event = walker.next(); event; event = walker.next()) {
    if (!event.entering || event.node === node) continue;
    if (event.node.type === "softbreak" || event.node.type === "linebreak") text += "\n";
    else text += event.node.literal ?? "";
  }
  return text;
}

function linksOf(node: CommonmarkNode): { text: string; url: string }[] {
  const links: { text: string; url: string }[] = [];
  const walker = node.walker();
  for (let event = walker.next(); event; event = walker.next()) {
    if (event.entering && event.node.type === "link") {
      links.push({ text: textOf(event.node), url: event.node.destination ?? "" });
    }
  }
  return links;
}

/** The parser of many site generators and editors, reading CommonMark. */
export const readWithMarkdownIt: Reader = (markdown) => {
  const tokens = new MarkdownIt("commonmark").parse(markdown, {});
  return tokens.flatMap((token, at): SeenBlock[] => {
    if (token.type === "fence" || token.type === "code_block" || token.type === "html_block" || token.type === "hr") {
      return [{ kind: token.type, text: token.content, links: [] }];
    }
    if (token.type !== "inline") return [];
    const kind = tokens[at - 1]?.type.replace("_open", "") ?? "inline";
    let text = "";
    const links: { text: string; url: string }[] = [];
    const open: { from: number; url: string }[] = [];
    for (const child of token.children ?? []) {
      if (child.type === "softbreak" || child.type === "hardbreak") text += "\n";
      else if (child.type === "link_open") open.push({ from: text.length, url: String(child.attrGet("href")) });
      else if (child.type === "link_close") {
        const link = open.pop();
        if (link) links.push({ text: text.slice(link.from), url: link.url });
      } else text += child.content;
    }
    return [{ kind, text, links }];
  });
};
