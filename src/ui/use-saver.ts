import { useEffect, useMemo, useRef } from "preact/hooks";
import { type LatestSave, latestSave } from "./latest-save";
import { useNotices } from "./notices";
import { saveErrorText } from "./save-error";

/** A save that waits for its turn. */
export type Save = () => Promise<unknown>;

/**
 * Saves what is typed on this page; see {@link latestSave}. A failure is told, with the text still in its field. When
 * the page is hidden or goes away, what waits is started at once.
 */
export function useSaver(onSaved: () => void): LatestSave<string, Save> {
  const notices = useNotices();
  const latest = useRef(onSaved);
  latest.current = onSaved;
  const saver = useMemo(
    () =>
      latestSave<string, Save>((_key, save) => save(), {
        saved: () => latest.current(),
        error: (error) => notices.warn(saveErrorText(error)),
      }),
    [notices],
  );
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
