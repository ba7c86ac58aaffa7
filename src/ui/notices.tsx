import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";

/** What a page tells: `say` what just happened, politely; `warn` of what went wrong or needs a decision. */
export interface Notices {
  /** Also takes an earlier warning away, unless `text` is only a passing "Saved". */
  say(text: string): void;
  warn(text: string): void;
}

const NoticesContext = createContext<Notices>({ say: () => undefined, warn: () => undefined });

/** The way to tell something, for every component of a page. */
export const useNotices = (): Notices => useContext(NoticesContext);

/** What is being told, and the way to tell. One of these at the root of each page. */
export function useNoticeBoard(): { status: string; alert: string; notices: Notices } {
  const [status, setStatus] = useState("");
  const [alert, setAlert] = useState("");
  const notices = useMemo<Notices>(
    () => ({
      say(text) {
        setStatus(text);
        setAlert("");
      },
      warn(text) {
        setStatus("");
        setAlert(text);
      },
    }),
    [],
  );
  return { status, alert, notices };
}

/** Gives `notices` to everything inside. */
export function NoticesProvider({ notices, children }: { notices: Notices; children: ComponentChildren }) {
  return <NoticesContext.Provider value={notices}>{children}</NoticesContext.Provider>;
}

/** The two live regions of a page. They are there from the start, because a region that comes with its text is not read out. */
export function LiveRegions({ status, alert }: { status: string; alert: string }) {
  return (
    <div class="notices">
      <p role="status">{status}</p>
      <p role="alert">{alert}</p>
    </div>
  );
}
