import type { BlockContent, PhrasingContent } from "mdast";
import type { Clip } from "../draft/issue";
import { pageKeyOf } from "../draft/page-key";
import { text } from "./phrasing";

/** These words in front of the blocks: inside the first paragraph, or before a list, a quotation or code. */
export function lead(
  words: readonly PhrasingContent[],
  blocks: readonly BlockContent[],
  between: string,
): BlockContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph") return [{ type: "paragraph", children: [...words] }, ...blocks];
  return [{ type: "paragraph", children: [...words, text(between), ...first.children] }, ...rest];
}

/** An emoji behind the blocks: at the end of the last paragraph, or below a list, a quotation or code. */
export function endWith(emoji: string, blocks: readonly BlockContent[]): BlockContent[] {
  if (emoji === "") return [...blocks];
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return [...blocks, { type: "paragraph", children: [text(emoji)] }];
  return [...blocks.slice(0, -1), { type: "paragraph", children: [...last.children, text(` ${emoji}`)] }];
}

/** Whether some link in the blocks leads to the clip's own page, however the address is spelt. */
export function linksOwnPage(blocks: readonly BlockContent[], clip: Clip): boolean {
  const own = clip.link && pageKeyOf(clip.link);
  return own !== null && linksIn(blocks).some((url) => pageKeyOf(url) === own);
}

function linksIn(nodes: readonly (BlockContent | PhrasingContent)[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === "link") return [node.url];
    return "children" in node ? linksIn(node.children as (BlockContent | PhrasingContent)[]) : [];
  });
}
