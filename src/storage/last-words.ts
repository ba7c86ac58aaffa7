import * as v from "valibot";
import type { UnfinishedTexts } from "./unfinished";
import { UNFINISHED_TEXTS } from "./unfinished-schema";

/** The part of Web Storage that last words need: it is written to before the call returns. */
type SyncStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What was typed last about something, and when: of two moments on one page the later has the greater number. */
export interface Last {
  readonly at: number;
  readonly texts: UnfinishedTexts;
}

/**
 * What was typed last about something and may not be in the library yet. The library answers later, and a popup can be
 * closed by the next click anywhere: what is kept here outlives it whatever the library was doing. A crash of the browser
 * may bring back what was kept some seconds earlier, so what is read counts only where the library has nothing as late.
 */
export interface LastWords {
  keep(about: string, last: Last): void;
  /** What is left of an earlier opening; `null` for nothing. */
  read(about: string): Last | null;
  /** The library has what was kept at that moment. What was typed since stays. */
  forget(about: string, at: number): void;
}

const LAST = v.pipe(v.string(), v.parseJson(), v.object({ at: v.number(), texts: UNFINISHED_TEXTS }));

/**
 * Last words in Web Storage. A browser may refuse it, full or forbidden: then the library is the only place that
 * keystrokes go to, as they do anyway, and `failed` is told, once.
 */
export function lastWords(storage: () => SyncStorage, failed: (error: unknown) => void): LastWords {
  const key = (about: string) => `typed ${about}`;
  let hasFailed = false;
  const tried = <T>(work: (storage: SyncStorage) => T, otherwise: T): T => {
    try {
      return work(storage());
    } catch (error) {
      if (!hasFailed) failed(error);
      hasFailed = true;
      return otherwise;
    }
  };
  const readIn = (items: SyncStorage, about: string): Last | null => {
    const kept = v.safeParse(LAST, items.getItem(key(about)));
    return kept.success ? kept.output : null;
  };
  return {
    keep: (about, last) => tried((items) => items.setItem(key(about), JSON.stringify(last)), undefined),
    read: (about) => tried((items) => readIn(items, about), null),
    forget: (about, at) =>
      tried((items) => {
        if (readIn(items, about)?.at === at) items.removeItem(key(about));
      }, undefined),
  };
}
