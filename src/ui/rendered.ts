import type { ElementContent } from "hast";
import type { Root, RootContent } from "mdast";
import { type ComponentChild, h, type VNode } from "preact";
import { block } from "../export/html-tree";
import { t } from "./i18n";

/** Elements that were made of a block, by the block: what has not changed is not made, or drawn, again. */
const made = new WeakMap<RootContent, VNode[]>();

/**
 * A tree as elements to show. They are made one by one of the few kinds there are, never of text that is markup. Links
 * open in another tab, and say so; pictures are named and not loaded, because a page of the extension asks nobody for
 * anything.
 */
export function renderedTree({ children }: Root): VNode[] {
  return children.flatMap((node) => {
    const known = made.get(node);
    if (known) return known;
    const elements = block(node)
      .flatMap((element) => vnodeOf(element))
      .filter((one): one is VNode => typeof one === "object");
    made.set(node, elements);
    return elements;
  });
}

function vnodeOf(node: ElementContent): ComponentChild[] {
  if (node.type === "text") return [node.value];
  if (node.type !== "element") return [];
  const children = node.children.flatMap(vnodeOf);
  const { href, src, alt, start } = node.properties;
  switch (node.tagName) {
    case "a":
      return [h("a", { href: String(href), target: "_blank", rel: "noreferrer", title: t("opensInTab") }, children)];
    case "img":
      return [h("a", { href: String(src), target: "_blank", rel: "noreferrer" }, t("picture", String(alt || src)))];
    default:
      return [h(node.tagName, typeof start === "number" ? { start } : {}, children)];
  }
}
