import type { Passage, PassageNode } from "../../draft/passage";

/** A quotation longer than this (code units) is no quotation. */
const LONGEST = 4_000;
const DEEPEST = 16;

const KINDS: Readonly<Record<string, Exclude<PassageNode, string>["is"]>> = {
  strong: "strong",
  b: "strong",
  em: "emphasis",
  i: "emphasis",
  code: "code",
  kbd: "code",
  samp: "code",
  pre: "preformatted",
  blockquote: "quote",
  ul: "list",
  ol: "numbers",
  li: "item",
  br: "break",
};

/** What is no text of the page: programs, styles, pictures (and pixels that only count readers), what one types into. */
const NO_TEXT =
  /^(script|style|noscript|template|svg|math|img|picture|video|audio|canvas|iframe|object|embed|input|select|textarea|button|link|meta|title)$/;
const INLINE = /^(span|a|abbr|cite|q|small|sub|sup|u|s|del|ins|mark|time|var|dfn|font|label|bdi|bdo|wbr|data|tt)$/;

/** The passage that is selected in the page, or an empty one. */
export function readSelection(): Passage {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const budget = { left: LONGEST };
  const passage = passageOf(range.cloneContents(), budget, DEEPEST);
  const around = range.commonAncestorContainer;
  const holder = around instanceof Element ? around : around.parentElement;
  // What the whole selection stands in is not among what was selected.
  const hasItems = passage.some((node) => typeof node !== "string" && node.is === "item");
  const outer = holder && Element.prototype.closest.call(holder, hasItems ? "ul, ol" : "pre, code");
  const kind = outer && KINDS[outer.localName];
  return kind && kind !== "link" && kind !== "break" && passage.length > 0 ? [{ is: kind, of: passage }] : passage;
}

function passageOf(parent: Node, budget: { left: number }, depth: number): PassageNode[] {
  const nodes: PassageNode[] = [];
  for (let node = parent.firstChild; node && budget.left > 0; node = node.nextSibling) {
    if (node instanceof Text) {
      const text = node.data.slice(0, budget.left);
      budget.left -= text.length;
      if (text !== "") nodes.push(text);
    } else if (node instanceof Element && !NO_TEXT.test(node.localName)) {
      nodes.push(...(depth === 0 ? [] : elementNodes(node, budget, depth)));
    }
  }
  return nodes;
}

function elementNodes(element: Element, budget: { left: number }, depth: number): PassageNode[] {
  const name = element.localName;
  const kind = KINDS[name];
  if (kind === "break") return [{ is: "break" }];
  const of = passageOf(element, budget, depth - 1);
  if (name === "a" && element instanceof HTMLAnchorElement && /^https?:$/.test(element.protocol)) {
    return [{ is: "link", to: element.href, of }];
  }
  if (kind !== undefined && kind !== "link") return [{ is: kind, of }];
  return INLINE.test(name) ? of : [{ is: "block", of }];
}
