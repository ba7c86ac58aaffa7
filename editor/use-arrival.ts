import { useLayoutEffect, useRef } from "preact/hooks";
import type { Entry } from "../src/draft/issue";

/** Puts the caret into an entry that was added, once, as soon as it is in the list. */
export function useArrival(added: string | null, entries: readonly Entry[]): void {
  const met = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (added === null || met.current === added || !entries.some(({ id }) => id === added)) return;
    met.current = added;
    const field = document.querySelector<HTMLElement>(`#entry-${CSS.escape(added)} .field > :is(input, textarea)`);
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
  }, [added, entries]);
}
