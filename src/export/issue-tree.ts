import type { Root, RootContent } from "mdast";
import type { Clip, Entry, Issue } from "../draft/issue";
import type { TreeStyle } from "../draft/markdown-style";
import { perObject } from "../draft/per-object";
import { blocksOf } from "./blocks";
import { listClip } from "./list";
import { headingOf } from "./phrasing";
import { proseClip } from "./prose";

/**
 * The issue in a style, as an mdast tree: what is serialised, previewed and turned into rich text. An entry that is the
 * very one it was has the very nodes it had, so that what is made of them need not be made again.
 */
export function issueTree(issue: Issue, style: TreeStyle): Root {
  return { type: "root", children: [...head(issue), ...LAYOUTS[style](exported(issue.entries))] };
}

/** What is in an issue for its readers: all but the clips that wait for the next one. */
export function exported(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.kind === "heading" || !entry.held);
}

const LAYOUTS: Record<TreeStyle, (entries: readonly Entry[]) => RootContent[]> = {
  prose: (entries) => entries.flatMap(proseEntry),
  list: listed,
};

const proseEntry = perObject((entry: Entry): RootContent[] =>
  entry.kind === "heading" ? headingOf(3, entry.text) : proseClip(entry),
);

const listItem = perObject((clip: Clip) => listClip(clip));

function head({ title, introduction, number }: Issue): RootContent[] {
  return [
    ...headingOf(1, title),
    ...blocksOf(introduction, null),
    ...headingOf(2, number === null ? "" : `Issue #${number}`),
  ];
}

/** Clips in a row share one list; a heading ends it. */
function listed(entries: readonly Entry[]): RootContent[] {
  const nodes: RootContent[] = [];
  for (const entry of entries) {
    const last = nodes.at(-1);
    if (entry.kind === "heading") nodes.push(...headingOf(3, entry.text));
    else if (last?.type === "list") last.children.push(listItem(entry));
    else nodes.push({ type: "list", ordered: false, spread: false, children: [listItem(entry)] });
  }
  return nodes;
}
