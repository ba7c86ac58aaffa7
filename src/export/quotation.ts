import type { BlockContent, List, PhrasingContent } from "mdast";
import { withoutTracking } from "../draft/address/tracking";
import type { Passage, PassageNode } from "../draft/passage";
import { destinationOf } from "./destination";
import { treeToMarkdown } from "./markdown";

/** A passage of a page as a quotation in Markdown, with an empty line behind it; an empty text where it says nothing. */
export function quotationOf(passage: Passage): string {
  const children = blocks(passage);
  if (children.length === 0) return "";
  return `${treeToMarkdown({ type: "root", children: [{ type: "blockquote", children }] })}\n`;
}

type Holder = Exclude<PassageNode, string | { is: "break" }>;

/** Texts that stand beside blocks make paragraphs of their own. */
function blocks(passage: Passage): BlockContent[] {
  const found: BlockContent[] = [];
  let inline: PhrasingContent[] = [];
  const flush = () => {
    const children = trimmed(inline);
    if (children.length > 0) found.push({ type: "paragraph", children });
    inline = [];
  };
  for (const node of passage) {
    if (isBlock(node)) {
      flush();
      found.push(...block(node));
    } else inline.push(...phrasing(node));
  }
  flush();
  return found;
}

function isBlock(node: PassageNode): node is Holder {
  if (typeof node === "string" || node.is === "break") return false;
  return ["block", "quote", "list", "numbers", "item", "preformatted"].includes(node.is) || node.of.some(isBlock);
}

function block(node: Holder): BlockContent[] {
  switch (node.is) {
    case "preformatted": {
      const value = textOf(node.of, "\n").replace(/^\n+|\s+$/g, "");
      return value === "" ? [] : [{ type: "code", value }];
    }
    case "list":
    case "numbers":
      return listOf(node);
    case "quote": {
      const children = blocks(node.of);
      return children.length > 0 ? [{ type: "blockquote", children }] : [];
    }
    default:
      return blocks(node.of);
  }
}

function listOf({ is, of }: Holder): List[] {
  const children = of.flatMap((item) => {
    const inside = typeof item === "string" || item.is === "break" ? blocks([item]) : blocks(item.of);
    return inside.length > 0 ? [{ type: "listItem" as const, spread: false, children: inside }] : [];
  });
  return children.length > 0 ? [{ type: "list", ordered: is === "numbers", spread: false, children }] : [];
}

function phrasing(node: PassageNode): PhrasingContent[] {
  if (typeof node === "string") return [{ type: "text", value: node.replace(/\s+/g, " ") }];
  switch (node.is) {
    case "break":
      return [{ type: "break" }];
    case "strong":
    case "emphasis": {
      const children = joined(node.of.flatMap(phrasing));
      return wordsIn(children)
        ? around(children, (inner) => ({ type: node.is === "strong" ? "strong" : "emphasis", children: inner }))
        : children;
    }
    case "code": {
      const value = textOf(node.of, " ").replace(/\s+/g, " ").trim();
      return value === "" ? [] : [{ type: "inlineCode", value }];
    }
    case "link": {
      const children = joined(node.of.flatMap(phrasing));
      const url = destinationOf(withoutTracking(node.to).address);
      return url !== null && wordsIn(children)
        ? around(children, (inner) => ({ type: "link", url, children: inner }))
        : children;
    }
    default:
      return node.of.flatMap(phrasing);
  }
}

/** Blanks at the ends of what is marked go outside: Markdown knows no emphasis that begins or ends with one. */
function around(
  children: readonly PhrasingContent[],
  wrap: (inner: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  const before = first?.type === "text" && /^\s/.test(first.value);
  const after = last?.type === "text" && /\s$/.test(last.value);
  const blank: PhrasingContent = { type: "text", value: " " };
  return [...(before ? [blank] : []), wrap(trimmed(children)), ...(after ? [blank] : [])];
}

/** Without white space, or line breaks, at either end. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all = joined(nodes);
  const isEmpty = (node: PhrasingContent | undefined) =>
    node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
  while (isEmpty(all[0])) all.shift();
  while (isEmpty(all.at(-1))) all.pop();
  return all.map((node, at) => {
    if (node.type !== "text") return node;
    const value = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === all.length - 1 ? value.trimEnd() : value };
  });
}

/** Neighbouring texts as one, with single blanks. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === "text" && last?.type === "text") {
      all.splice(-1, 1, { type: "text", value: (last.value + node.value).replace(/ +/g, " ") });
    } else all.push(node);
  }
  return all;
}

function wordsIn(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) =>
    "value" in node ? node.value.trim() !== "" : "children" in node && wordsIn(node.children),
  );
}

function textOf(passage: Passage, lineBreak: string): string {
  return passage
    .map((node) => (typeof node === "string" ? node : node.is === "break" ? lineBreak : textOf(node.of, lineBreak)))
    .join("");
}
