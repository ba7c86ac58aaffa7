import { useEffect, useMemo, useRef } from "preact/hooks";
import { type LatestSave, latestSave } from "./latest-save";
import { useNotices } from "./notices";
import { saveErrorText } from "./save-error";
import type { SaveState } from "./use-typed-text";

/** A save that waits for its turn. */
export type Save = () => Promise<unknown>;

/** The saver of a page, and how far it is. */
export type Saver = LatestSave<string, Save> &
  SaveState & {
    /** Puts a field that holds what can't be saved back to what is stored, the latest first. Whether there was one. */
    dropStray(): boolean;
  };

/**
 * Saves what is typed on this page; see {@link latestSave}. A failure is told, with the text still in its field. When
 * the page is hidden or goes away, what waits is started at once.
 */
export function useSaver(onSaved: () => void): Saver {
  const notices = useNotices();
  const latest = useRef(onSaved);
  latest.current = onSaved;
  const saver = useMemo<Saver>(() => {
    const listeners = new Set<() => void>();
    const strays = new Set<() => void>();
    const saving = latestSave<string, Save>((_key, save) => save(), {
      saved() {
        latest.current();
        for (const listener of listeners) listener();
      },
      error: (error) => notices.warn(saveErrorText(error)),
    });
    return {
      ...saving,
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      stray(drop) {
        strays.add(drop);
        return () => strays.delete(drop);
      },
      dropStray() {
        const latest = [...strays].at(-1);
        latest?.();
        return latest !== undefined;
      },
    };
  }, [notices]);
  useEffect(() => {
    const flush = () => saver.flush();
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("pagehide", flush);
    };
  }, [saver]);
  return saver;
}
