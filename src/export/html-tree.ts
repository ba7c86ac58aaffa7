import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type { PhrasingContent, Root, RootContent } from "mdast";

/**
 * The tree as HTML: the elements that mail programs and editors keep, no attribute but a link's address, a
 * picture's address and words, and a list's first number. Nothing else can come of it, so there is nothing to sanitise:
 * what the tree does not know is not in it, and texts are texts.
 */
export function htmlTree({ children }: Root): HtmlRoot {
  return {
    type: "root",
    children: children.flatMap((node) => [...block(node), { type: "text" as const, value: "\n" }]),
  };
}

/** The elements of one block of the tree. */
export function block(node: RootContent): ElementContent[] {
  switch (node.type) {
    case "heading":
      return [element(`h${node.depth}`, spans(node.children))];
    case "paragraph":
      return [element("p", spans(node.children))];
    case "blockquote":
      return [element("blockquote", node.children.flatMap(block))];
    case "list": {
      const start = node.ordered && node.start !== null && node.start !== undefined && node.start !== 1;
      const items = node.children.map((item) => element("li", itemContent(item.children)));
      return [element(node.ordered ? "ol" : "ul", items, start ? { start: Number(node.start) } : {})];
    }
    case "code":
      return [element("pre", [element("code", [{ type: "text", value: `${node.value}\n` }])])];
    case "thematicBreak":
      return [element("hr", [])];
    default:
      return [];
  }
}

/** An item that is one paragraph needs none around it. */
function itemContent(children: readonly RootContent[]): ElementContent[] {
  return children.flatMap((child, at) =>
    at === 0 && child.type === "paragraph" ? spans(child.children) : block(child),
  );
}

function spans(nodes: readonly PhrasingContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case "text":
        return [{ type: "text", value: node.value }];
      case "emphasis":
        return [element("em", spans(node.children))];
      case "strong":
        return [element("strong", spans(node.children))];
      case "inlineCode":
        return [element("code", [{ type: "text", value: node.value }])];
      case "break":
        return [element("br", [])];
      case "link":
        return [element("a", spans(node.children), { href: node.url })];
      case "image":
        return [element("img", [], { src: node.url, alt: node.alt ?? "" })];
      default:
        return [];
    }
  });
}

function element(tagName: string, children: ElementContent[], properties: Element["properties"] = {}): Element {
  return { type: "element", tagName, properties, children };
}
