import { linkWords, type Mark, type Selected, toggleMark } from "../draft/markdown-edit";

const MARKS: Readonly<Record<string, Mark>> = { b: "**", i: "*", e: "`" };

/** What a key means while Markdown is written: Ctrl or Cmd with B, I, E and K; `null` for any other. */
export function editForKey(event: KeyboardEvent): ((selected: Selected) => Selected) | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return null;
  const key = event.key.toLowerCase();
  if (key === "k") return (selected) => linkWords(selected, "");
  const mark = MARKS[key];
  return mark ? (selected) => toggleMark(selected, mark) : null;
}
