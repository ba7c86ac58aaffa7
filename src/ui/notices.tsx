import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";

/** What a page tells: `say` what just happened, politely; `warn` of what went wrong or needs a decision. */
export interface Notices {
  /** Also takes an earlier warning away. */
  say(text: string): void;
  /** The same of something done on purpose: said again, it is heard again. */
  sayAgain(text: string): void;
  warn(text: string): void;
  /** Says, above everything else, what holds until it is said otherwise; the empty text ends it. */
  stand(text: string): void;
}

const NoticesContext = createContext<Notices>({
  say: () => undefined,
  sayAgain: () => undefined,
  warn: () => undefined,
  stand: () => undefined,
});

/** The way to tell something, for every component of a page. */
export const useNotices = (): Notices => useContext(NoticesContext);

/** What a page is telling. */
export interface Told {
  /** What holds until it is said otherwise. */
  readonly banner: string;
  readonly status: string;
  readonly alert: string;
}

/** What is being told, and the way to tell. One of these at the root of each page. */
export function useNoticeBoard(): { told: Told; notices: Notices } {
  const [banner, setBanner] = useState("");
  const [status, setStatus] = useState("");
  const [alert, setAlert] = useState("");
  const notices = useMemo<Notices>(
    () => ({
      say(text) {
        setStatus(text);
        setAlert("");
      },
      sayAgain(text) {
        // A live region is read out when its text changes; a no-break space more is a change that nobody sees.
        setStatus((before) => (before === text ? `${text}\u00a0` : text));
        setAlert("");
      },
      warn(text) {
        setStatus("");
        setAlert(text);
      },
      stand: setBanner,
    }),
    [],
  );
  return { told: { banner, status, alert }, notices };
}

/** Gives `notices` to everything inside. */
export function NoticesProvider({ notices, children }: { notices: Notices; children: ComponentChildren }) {
  return <NoticesContext.Provider value={notices}>{children}</NoticesContext.Provider>;
}

/** The live regions of a page. They are there from the start, because a region that comes with its text is not read out. */
export function LiveRegions({ banner, status, alert }: Told) {
  return (
    <div class="notices">
      <p class="banner" aria-live="polite">
        {banner}
      </p>
      <p role="status">{status}</p>
      <p role="alert">{alert}</p>
    </div>
  );
}
