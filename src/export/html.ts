import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import type { Issue } from "../draft/issue";
import { htmlTree } from "./html-tree";

/** A tree as a piece of HTML, for a mail program or an editor to take in. */
export function treeToHtml(tree: Root): string {
  return toHtml(htmlTree(tree), { closeSelfClosing: true, characterReferences: { useNamedReferences: true } });
}

/** The same as a page of its own. */
export function treeToPage(tree: Root, { title, number }: Pick<Issue, "title" | "number">, language: string): string {
  const name = title || (number === null ? "" : `#${number}`);
  const head = toHtml({ type: "element", tagName: "title", properties: {}, children: [{ type: "text", value: name }] });
  const lang = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? ` lang="${language}"` : "";
  return `<!doctype html>\n<html${lang}>\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n<body>\n${treeToHtml(tree)}</body>\n</html>\n`;
}
