import type { BlockContent } from "mdast";
import type { Clip } from "../draft/issue";
import { blocksOf } from "./blocks";
import { endWith, lead, linksOwnPage } from "./entry";
import { titleLink } from "./phrasing";

/**
 * A clip in style Prose: the blurb is the entry. A blurb that never links its own page gets the title as the link in
 * front; without a blurb the title is the entry.
 */
export function proseClip(clip: Clip): BlockContent[] {
  const blocks = blocksOf(clip.blurb, clip.link);
  return endWith(clip.emoji, linksOwnPage(blocks, clip) ? blocks : withTitle(clip, blocks));
}

function withTitle(clip: Clip, blocks: readonly BlockContent[]): BlockContent[] {
  const title = titleLink(clip.title, clip.link);
  if (blocks.length === 0) return [{ type: "paragraph", children: [title] }];
  return lead([{ type: "strong", children: [title] }], blocks, " — ");
}
