import { useEffect, useRef, useState } from "preact/hooks";

/**
 * Whether something has the focus, so that more of it is shown. It closes only when the press that took the focus away is
 * over: whatever stands below would move from under the pointer, and the click be lost.
 */
export function useOpenWhileFocused() {
  const [isOpen, setOpen] = useState(false);
  const waiting = useRef<AbortController | null>(null);
  const stopWaiting = () => {
    waiting.current?.abort();
    waiting.current = null;
  };
  const close = () => {
    if (document.querySelector(":active") === null) return setOpen(false);
    const own = new AbortController();
    waiting.current = own;
    // The click comes behind the end of the press, and before the next frame. A finger's press is told once more as a
    // mouse's, and it is that one which moves the focus.
    const end = () =>
      requestAnimationFrame(() => {
        if (waiting.current !== own) return;
        stopWaiting();
        setOpen(false);
      });
    for (const name of ["pointerup", "pointercancel", "mouseup"])
      document.addEventListener(name, end, { signal: own.signal });
  };
  useEffect(() => () => waiting.current?.abort(), []);
  return {
    isOpen,
    onFocusIn() {
      stopWaiting();
      setOpen(true);
    },
    onFocusOut({ currentTarget, relatedTarget }: FocusEvent) {
      const isInside =
        relatedTarget instanceof Node && currentTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!isInside) close();
    },
  };
}
