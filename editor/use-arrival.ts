import { useLayoutEffect } from "preact/hooks";
import type { Entry } from "../src/draft/issue";

/** Puts the caret into an entry that was added, as soon as it is in the list, and says that it is there. */
export function useArrival(added: string | null, entries: readonly Entry[], onArrived: () => void): void {
  useLayoutEffect(() => {
    if (added === null || !entries.some(({ id }) => id === added)) return;
    onArrived();
    const field = document.querySelector<HTMLElement>(`#entry-${CSS.escape(added)} .field > :is(input, textarea)`);
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
  }, [added, entries, onArrived]);
}
