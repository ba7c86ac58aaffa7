import * as v from "valibot";
import type { Storage } from "webextension-polyfill";

/** A clip that was asked for without the popup: a page, or what a link on it leads to. */
const ASKED = v.object({
  kind: v.picklist(["page", "link"]),
  url: v.string(),
  /** The page's title, or the link's words. */
  title: v.string(),
  /** The words that were selected. */
  selected: v.string(),
});

export type AskedClip = v.InferOutput<typeof ASKED>;

/** Clips that were asked for and are not in the draft yet, by the ids they will have. */
export interface Asked {
  begin(entry: string, clip: AskedClip): Promise<void>;
  done(entry: string): Promise<void>;
  /** Those that an earlier run of the background began and did not finish. Only before the first is begun. */
  left(): Promise<ReadonlyMap<string, AskedClip>>;
}

const KEY = "asked";
const ALL = v.record(v.string(), v.unknown());

/**
 * Writes down what was asked for before it is done: the browser may stop the background at any moment, also while it
 * waits for a page to answer, and tells it nothing of it the next time.
 */
export function askedIn(area: Pick<Storage.StorageArea, "get" | "set">): Asked {
  let last: Promise<unknown> = Promise.resolve();

  /** One change after the other: only the background writes here, but several clips can be on their way. */
  function change<T>(work: (all: Record<string, unknown>) => { all: Record<string, unknown>; answer: T }): Promise<T> {
    const mine = last.then(async () => {
      const stored = v.safeParse(ALL, (await area.get(KEY))[KEY]);
      const { all, answer } = work(stored.success ? stored.output : {});
      await area.set({ [KEY]: all });
      return answer;
    });
    last = mine.catch(() => undefined);
    return mine;
  }

  return {
    begin: (entry, clip) => change((all) => ({ all: { ...all, [entry]: clip }, answer: undefined })),
    done: (entry) =>
      change((all) => ({
        all: Object.fromEntries(Object.entries(all).filter(([other]) => other !== entry)),
        answer: undefined,
      })),
    left: () =>
      change((all) => {
        const clips = Object.entries(all).flatMap(([entry, stored]) => {
          const clip = v.safeParse(ASKED, stored);
          return clip.success ? [[entry, clip.output] as const] : [];
        });
        return { all: Object.fromEntries(clips), answer: new Map(clips) };
      }),
  };
}
