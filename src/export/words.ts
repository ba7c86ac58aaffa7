import { treeToMarkdown } from "./markdown";
import { literal } from "./phrasing";

/** Somebody else's words, on one line, as Markdown that reads as exactly these words: nothing in them is markup. */
export function wordsToMarkdown(words: string): string {
  return treeToMarkdown({ type: "root", children: [{ type: "paragraph", children: [literal(words)] }] }).trimEnd();
}
