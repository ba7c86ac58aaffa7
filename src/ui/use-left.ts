import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Calls `leave` when the focus goes elsewhere, or a pointer is pressed elsewhere, while what `inside` holds is open. */
export function useLeft(isOpen: boolean, inside: RefObject<HTMLElement | null>, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (!isOpen) return;
    const look = ({ target }: Event) => {
      if (target instanceof Node && target !== document && !inside.current?.contains(target)) latest.current();
    };
    document.addEventListener("pointerdown", look);
    document.addEventListener("focusin", look);
    return () => {
      document.removeEventListener("pointerdown", look);
      document.removeEventListener("focusin", look);
    };
  }, [isOpen, inside]);
}
