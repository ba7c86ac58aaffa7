import { useEffect, useState } from "preact/hooks";

/** How far typing on a page has been saved. The same object for as long as the page is open. */
export interface SaveState {
  /** Calls `onSaved` whenever everything typed was saved. Returns the way to stop. */
  listen(onSaved: () => void): () => void;
  /** Whether something typed is not saved yet. */
  busy(): boolean;
}

/**
 * The text of a field that is saved as one types. It shows what is stored; from the first keystroke what is typed
 * stands, until the store has it. So an edit made elsewhere shows at once, and never under somebody's fingers. What
 * could not be saved (an address that is none) stands until the stored text changes.
 */
export function useTypedText(
  stored: string,
  saveState: SaveState,
  save: (text: string) => void,
): [string, (text: string) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    setTyped((text) => (text !== stored && saveState.busy() ? text : null));
  }, [stored, saveState]);
  const isTyped = typed !== null;
  useEffect(() => {
    if (!isTyped) return;
    // A save is the moment to look again: typing back to what was stored stores nothing new.
    return saveState.listen(() => setTyped((text) => (text === stored ? null : text)));
  }, [isTyped, stored, saveState]);
  return [
    typed ?? stored,
    (text) => {
      setTyped(text);
      save(text);
    },
  ];
}
