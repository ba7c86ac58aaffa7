import { useEffect, useState } from "preact/hooks";

/** How far typing on a page has been saved. */
export interface SaveState {
  /** Counts the moments at which everything typed was saved. */
  readonly saves: number;
  /** Whether something typed is not saved yet. */
  readonly busy: () => boolean;
}

/**
 * The text of a field that is saved as one types. It shows what is stored; from the first keystroke what is typed
 * stands, until the store has it. So an edit made elsewhere shows at once, and never under somebody's fingers. What
 * could not be saved (an address that is none) stands until the stored text changes.
 */
export function useTypedText(
  stored: string,
  { saves, busy }: SaveState,
  save: (text: string) => void,
): [string, (text: string) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    setTyped((text) => (text !== stored && busy() ? text : null));
  }, [stored, busy]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is the moment to look again; typing back to what was stored stores nothing new.
  useEffect(() => {
    setTyped((text) => (text === stored ? null : text));
  }, [saves]);
  return [
    typed ?? stored,
    (text) => {
      setTyped(text);
      save(text);
    },
  ];
}
