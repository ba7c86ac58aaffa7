import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { changed } from "../draft/markdown-edit";

/**
 * Keeps the caret of a field where its text changed when that was not by typing: a browser sets it to the end of a text
 * that is given anew, and what is typed next would stand there. Answers with what is to be told of each input.
 */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>, value: string): (typed: string) => void {
  const shown = useRef(value);
  // Read before the new text is in the field, and the caret at its end.
  const caret = field.current?.selectionEnd ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is of the moment in which the text changed.
  useLayoutEffect(() => {
    const element = field.current;
    if (element && shown.current !== value && document.activeElement === element && element.value === value) {
      const place = caretIn(shown.current, caret, value);
      element.setSelectionRange(place, place);
    }
    shown.current = value;
  }, [field, value]);
  return (typed) => {
    shown.current = typed;
  };
}

/** Where the caret is in the text that takes another's place: before what stood behind it, else behind what is new. */
function caretIn(before: string, caret: number, after: string): number {
  const behind = before.slice(caret);
  if (after.endsWith(behind)) return after.length - behind.length;
  const { from, words } = changed(before, after);
  return from + words.length;
}
