import { useEffect, useRef } from "preact/hooks";

/** Calls `leave` when Escape is pressed, while there is something to leave and nothing else has taken the key. */
export function useEscape(isInside: boolean, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (!isInside) return;
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) latest.current();
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [isInside]);
}
