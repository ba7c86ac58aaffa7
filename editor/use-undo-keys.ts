import { useEffect } from "preact/hooks";
import type { Edits } from "./use-edits";

/**
 * Ctrl or Cmd with Z takes back the last edit of the page, whatever it was, and with Shift (or Ctrl+Y) does it again. The
 * browser's own undo knows one field, and nothing of what was stored; it stays where the issue is not written.
 */
export function useUndoKeys(edits: Edits): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(".emoji-picker")) return;
      const name = event.key.toLowerCase();
      const isRedo = (name === "z" && event.shiftKey) || (name === "y" && !event.shiftKey);
      if (!isRedo && name !== "z") return;
      event.preventDefault();
      void (isRedo ? edits.redo() : edits.undo());
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [edits]);
}
