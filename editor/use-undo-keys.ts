import { useEffect } from "preact/hooks";
import { commandLetter } from "../src/ui/command-key";
import type { Edits } from "./use-edits";

/**
 * Ctrl or Cmd with Z takes back the last edit of the page, whatever it was, and with Shift (or Ctrl+Y) does it again. The
 * browser's own undo knows one field, and nothing of what was stored; it stays where the issue is not written.
 */
export function useUndoKeys(edits: Edits): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest(".emoji-picker")) return;
      const name = commandLetter(event);
      const isRedo = (name === "z" && event.shiftKey) || (name === "y" && !event.shiftKey);
      if (!isRedo && name !== "z") return;
      event.preventDefault();
      void (isRedo ? edits.redo() : edits.undo());
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [edits]);
}
