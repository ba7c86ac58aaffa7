import { linkWords, type Mark, type Selected, toggleMark } from "../draft/markdown-edit";
import { commandLetter } from "./command-key";

const MARKS: Readonly<Record<string, Mark>> = { b: "**", i: "*", e: "`" };

/**
 * What a key means while Markdown is written: Ctrl or Cmd with B, I, E and K; `null` for any other. `page`: what K links
 * words to; empty for a clip's own page.
 */
export function editForKey(event: KeyboardEvent, page: string): ((selected: Selected) => Selected) | null {
  const key = event.shiftKey ? null : commandLetter(event);
  if (key === "k") return (selected) => linkWords(selected, page);
  const mark = key === null ? undefined : MARKS[key];
  return mark ? (selected) => toggleMark(selected, mark) : null;
}
