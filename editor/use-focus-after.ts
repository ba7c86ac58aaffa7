import { useLayoutEffect, useRef } from "preact/hooks";
import type { Entry } from "../src/draft/issue";

/** Where the keyboard goes on once the list has changed in the way that is waited for. */
interface Next {
  /** The entry to go on at; `null` for the list itself. */
  readonly id: string | null;
  /** Whether the list is what it was to become: it also changes for other reasons meanwhile. */
  readonly isThere: (entries: readonly Entry[]) => boolean;
}

/**
 * Sets the focus once the list has changed: moving an element takes the focus from it, and deleting leaves it nowhere.
 * What had the focus and is still there has it again, with its caret where it is by then; else the entry has it. Who has
 * gone on to something else meanwhile stays there. `next(null)`: nothing will change.
 */
export function useFocusAfter(list: { readonly current: HTMLOListElement | null }, entries: readonly Entry[]) {
  const wanted = useRef<(Next & { readonly before: Element | null }) | null>(null);
  // Before anything is drawn, so that no key falls between.
  useLayoutEffect(() => {
    if (!wanted.current?.isThere(entries)) return;
    const { id, before } = wanted.current;
    wanted.current = null;
    const { activeElement: now, body } = document;
    if (now !== null && now !== body && now !== before) return;
    const entry = id === null ? list.current?.closest("section") : document.getElementById(`entry-${id}`);
    const target = before instanceof HTMLElement && entry?.contains(before) ? before : entry;
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }, [entries, list]);
  return (next: Next | null) => {
    wanted.current = next && { ...next, before: document.activeElement };
  };
}
