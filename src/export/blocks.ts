import type { BlockContent, Definition, Heading, Paragraph, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { WebLink } from "../draft/web-link";
import { destinationOf } from "./destination";
import { literal, text } from "./phrasing";

/** The headings that the styles make end at this depth; a heading inside a blurb goes below them. */
const DEEPEST_OWN_HEADING = 3;

/**
 * What the editor wrote, as blocks of an mdast tree that is safe in any output: raw HTML is the text it was typed as,
 * a link leads to http(s) or is its words alone, references are resolved so that one text can't define another's.
 * A link with an empty address leads to `page`. Headings go below `deepestHeading`.
 */
export function blocksOf(markdown: string, page: WebLink | null, deepestHeading = DEEPEST_OWN_HEADING): BlockContent[] {
  const { children } = fromMarkdown(plainLines(markdown));
  const definitions = new Map(definitionsIn(children).map((found) => [found.identifier, found.url]));
  return children.flatMap((node) => block(node, { page, definitions, deepestHeading }));
}

/** Line ends and blanks that parsers see differently become the ones they all know. */
function plainLines(markdown: string): string {
  return markdown
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .replace(/^[^\S\n]+$/gm, "");
}

interface Scope {
  readonly page: WebLink | null;
  readonly definitions: ReadonlyMap<string, string>;
  readonly deepestHeading: number;
}

function definitionsIn(nodes: readonly RootContent[]): Definition[] {
  return nodes
    .flatMap((node) => {
      if (node.type === "definition") return [node];
      return "children" in node ? definitionsIn(node.children) : [];
    })
    .filter((found, at, all) => all.findIndex((other) => other.identifier === found.identifier) === at);
}

function block(node: RootContent, scope: Scope): BlockContent[] {
  switch (node.type) {
    case "paragraph":
      return paragraphOf(withoutLastBreaks(phrasing(node.children, scope)));
    case "heading": {
      const depth = Math.min(node.depth + scope.deepestHeading, 6) as Heading["depth"];
      return [{ type: "heading", depth, children: phrasing(node.children, scope) }];
    }
    case "blockquote": {
      const children = node.children.flatMap((child) => block(child, scope));
      return children.length > 0 ? [{ type: "blockquote", children }] : [];
    }
    case "list":
      return [
        {
          type: "list",
          ordered: node.ordered ?? false,
          start: node.start ?? null,
          spread: node.spread ?? false,
          children: node.children.map((item) => ({
            type: "listItem",
            spread: item.spread ?? false,
            children: item.children.flatMap((child) => block(child, scope)),
          })),
        },
      ];
    case "code":
      return [{ type: "code", lang: node.lang ?? null, meta: node.meta ?? null, value: node.value }];
    case "thematicBreak":
      return [{ type: "thematicBreak" }];
    case "html":
      return paragraphOf([literal(node.value)]);
    default:
      return [];
  }
}

function paragraphOf(children: PhrasingContent[]): Paragraph[] {
  return children.length > 0 ? [{ type: "paragraph", children }] : [];
}

/** A break with nothing behind it breaks nothing, and its backslash would be read as one. */
function withoutLastBreaks(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.slice(0, nodes.findLastIndex(({ type }) => type !== "break") + 1);
}

function phrasing(nodes: readonly PhrasingContent[], scope: Scope): PhrasingContent[] {
  return joinText(nodes.flatMap((node) => span(node, scope)));
}

function span(node: PhrasingContent, scope: Scope): PhrasingContent[] {
  switch (node.type) {
    case "text":
      return [text(node.value)];
    case "inlineCode":
      // A line break in code is a space to a reader (CommonMark 6.1), and in a heading it would end it.
      return [{ type: "inlineCode", value: node.value.replace(/\r?\n|\r/g, " ") }];
    case "break":
      return [{ type: "break" }];
    case "emphasis":
    case "strong":
      return [{ type: node.type, children: phrasing(node.children, scope) }];
    case "html":
      return [text(node.value)];
    case "link":
      return link(node.url || (scope.page ?? ""), phrasing(node.children, scope));
    case "linkReference":
      return link(scope.definitions.get(node.identifier) ?? "", phrasing(node.children, scope));
    case "image":
      return image(node.url, node.alt ?? "");
    case "imageReference":
      return image(scope.definitions.get(node.identifier) ?? "", node.alt ?? "");
    default:
      return [];
  }
}

function link(url: string, words: PhrasingContent[]): PhrasingContent[] {
  const destination = destinationOf(url);
  if (destination === null) return words;
  const children = joinText(words.flatMap(unlinked));
  return [{ type: "link", url: destination, children: children.length > 0 ? children : [text(url)] }];
}

/** An address in pointed brackets may stand among the words of a link, and is one of them: no link contains another. */
function unlinked(node: PhrasingContent): PhrasingContent[] {
  if (node.type === "link") return node.children.flatMap(unlinked);
  if (node.type === "emphasis" || node.type === "strong")
    return [{ ...node, children: node.children.flatMap(unlinked) }];
  return [node];
}

function image(url: string, alt: string): PhrasingContent[] {
  const destination = destinationOf(url);
  if (destination === null) return alt ? [text(alt)] : [];
  return [{ type: "image", url: destination, alt }];
}

/** Neighbouring texts become one, as a parser would read them. */
function joinText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text") joined.splice(-1, 1, text(last.value + node.value));
    else joined.push(node);
  }
  return joined;
}
