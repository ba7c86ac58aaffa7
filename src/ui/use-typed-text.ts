import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** How far typing on a page has been saved. The same object for as long as the page is open. */
export interface SaveState {
  /** Calls `onSaved` whenever everything typed was saved. Returns the way to stop. */
  listen(onSaved: () => void): () => void;
  /** Whether something typed is not saved yet. */
  busy(): boolean;
  /** What stands in a field and can't be saved (an address that is none) is undone first, by `drop`. Returns the way to end it. */
  stray(drop: () => void): () => void;
}

/**
 * The text of a field that is saved as one types. It shows what is stored; from the first keystroke what is typed
 * stands, until the store has it. So an edit made elsewhere shows at once, and never under somebody's fingers. `save`
 * answers with the text as it will be stored, or `null` to what can't be, which stands until the stored text changes.
 * What is stored in another form than it was typed in (`007` as `7`) shows so when the field is `left`.
 */
export function useTypedText(
  stored: string,
  saveState: SaveState,
  save: (text: string) => string | null,
): [text: string, type: (text: string) => void, left: () => void] {
  const [typed, setTyped] = useState<string | null>(null);
  /** What was saved since the field last showed what is stored: one types on while an older text is being read. */
  const own = useRef(new Set<string>());
  /** What was saved last, in the form it is stored in. */
  const latest = useRef<string | null>(null);
  const isLeft = useRef(false);
  const endStray = useRef(() => {});
  const isTyped = typed !== null;
  // At once: an effect that came behind the next key would forget it again.
  useLayoutEffect(() => {
    const isMine = stored === latest.current;
    const isOlder = saveState.busy() || own.current.has(stored);
    if (isMine) own.current.clear();
    setTyped((text) => (text !== stored && (isMine ? !isLeft.current : isOlder) ? text : null));
  }, [stored, saveState]);
  useLayoutEffect(() => {
    if (isTyped) {
      // A save is the moment to look again: typing back to what was stored stores nothing new.
      return saveState.listen(() =>
        setTyped((text) => (text === stored || (isLeft.current && latest.current === stored) ? null : text)),
      );
    }
    own.current.clear();
    latest.current = null;
    endStray.current();
    return undefined;
  }, [isTyped, stored, saveState]);
  useEffect(() => () => endStray.current(), []);
  return [
    typed ?? stored,
    (text) => {
      isLeft.current = false;
      setTyped(text);
      endStray.current();
      const saved = save(text);
      latest.current = saved;
      if (saved === null) endStray.current = saveState.stray(() => setTyped(null));
      else own.current.add(saved);
    },
    () => {
      isLeft.current = true;
      if (latest.current === stored && !saveState.busy()) setTyped(null);
    },
  ];
}
