import * as v from "valibot";
import type { UnfinishedTexts } from "./unfinished";
import { UNFINISHED_TEXTS } from "./unfinished-schema";

/** The part of Web Storage that last words need: it is written to before the call returns. */
type SyncStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * What was typed last about something and may not be in the library yet. The library answers later, and a popup can be
 * closed by the next click anywhere: what is kept here outlives it whatever the library was doing.
 */
export interface LastWords {
  keep(about: string, texts: UnfinishedTexts): void;
  /** What is left of an earlier opening. */
  read(about: string): UnfinishedTexts;
  /** The library has these. What was typed since stays. */
  forget(about: string, texts: UnfinishedTexts): void;
}

const TEXTS = v.pipe(v.string(), v.parseJson(), UNFINISHED_TEXTS);

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
  return {
    keep: (about, texts) => tried((items) => items.setItem(key(about), JSON.stringify(texts)), undefined),
    read: (about) =>
      tried((items) => {
        const kept = v.safeParse(TEXTS, items.getItem(key(about)));
        return kept.success ? kept.output : {};
      }, {}),
    forget: (about, texts) =>
      tried((items) => {
        if (items.getItem(key(about)) === JSON.stringify(texts)) items.removeItem(key(about));
      }, undefined),
  };
}
