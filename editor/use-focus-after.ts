import { useEffect, useRef } from "preact/hooks";
import type { Entry } from "../src/draft/issue";

/**
 * Where the keyboard goes on once the list has changed: moving an element takes the focus from it, and deleting leaves
 * it nowhere. The answer names an entry, and a part of it to focus in place of the entry itself; a caret stays where it
 * was.
 */
export function useFocusAfter(list: { readonly current: HTMLOListElement | null }, entries: readonly Entry[]) {
  const wanted = useRef<{
    id: string | null;
    part: string | undefined;
    caret: readonly [number, number] | null;
  } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the list is what is waited for.
  useEffect(() => {
    if (!wanted.current) return;
    const { id, part, caret } = wanted.current;
    wanted.current = null;
    const entry = id === null ? list.current?.parentElement : document.getElementById(`entry-${id}`);
    const target = (part === undefined ? null : entry?.querySelector<HTMLElement>(part)) ?? entry;
    target?.focus();
    if (caret && target instanceof HTMLTextAreaElement) target.setSelectionRange(...caret);
    target?.scrollIntoView({ block: "nearest" });
  }, [entries]);
  return (id: string | null, part?: string) => {
    const element = document.activeElement;
    const caret =
      element instanceof HTMLTextAreaElement ? ([element.selectionStart, element.selectionEnd] as const) : null;
    wanted.current = { id, part, caret };
  };
}
