import { Parser } from "commonmark";
import MarkdownIt from "markdown-it";
import { marked } from "marked";

/** What a site would make live of a text: where its links and images lead, in order, and the tags it lets through. */
export interface Live {
  readonly addresses: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Parsers set to let through all they can: raw HTML, any scheme, bare addresses, and what their dialects add. `null` for
 * a text that a parser fails on.
 */
export const PARSERS: Readonly<Record<string, (markdown: string) => Live | null>> = {
  commonmark(markdown) {
    const live = { addresses: [] as string[], tags: [] as string[] };
    const walker = new Parser().parse(markdown).walker();
    for (let event = walker.next(); event; event = walker.next()) {
      const { node, entering } = event;
      if (!entering) continue;
      if (node.type === "link" || node.type === "image") live.addresses.push(node.destination ?? "");
      if (node.type === "html_block" || node.type === "html_inline") live.tags.push(node.literal ?? "");
    }
    return live;
  },

  "markdown-it"(markdown) {
    const parser = new MarkdownIt({ html: true, linkify: true });
    parser.validateLink = () => true;
    const live = { addresses: [] as string[], tags: [] as string[] };
    for (const token of parser.parse(markdown, {}).flatMap((block) => [block, ...(block.children ?? [])])) {
      const address = token.attrGet("href") ?? token.attrGet("src");
      if (address !== null) live.addresses.push(String(address));
      if (token.type === "html_block" || token.type === "html_inline") live.tags.push(token.content);
    }
    return live;
  },

  marked(markdown) {
    const live = { addresses: [] as string[], tags: [] as string[] };
    const tokens = markedTokens(markdown);
    if (tokens === null) return null;
    marked.walkTokens(tokens, (token) => {
      if (token.type === "link" || token.type === "image") live.addresses.push(String(token.href));
      if (token.type === "html") live.tags.push(token.raw);
    });
    return live;
  },
};

/** It has a `TypeError` of its own for a quotation in a list that ends in an empty item: "- a\n  > -\n  b". */
function markedTokens(markdown: string): ReturnType<typeof marked.lexer> | null {
  try {
    return marked.lexer(markdown);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
