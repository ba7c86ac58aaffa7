import type { ListItem } from "mdast";
import type { Clip } from "../draft/issue";
import { blocksOf } from "./blocks";
import { lead } from "./entry";
import { text, titleLink } from "./phrasing";

/** A clip in style List: `- {emoji} [{title}]({link}) — {blurb}`. */
export function listClip(clip: Clip): ListItem {
  const words = [...(clip.emoji ? [text(`${clip.emoji} `)] : []), titleLink(clip.title, clip.link)];
  return { type: "listItem", spread: false, children: lead(words, blocksOf(clip.blurb, clip.link), " — ") };
}
