import * as v from "valibot";
import type { UnfinishedTexts } from "./unfinished";

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
  /** Nothing is left of this, whatever it was. */
  drop(about: string): void;
}

const field = v.optional(v.string());
const TEXTS = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ title: field, link: field, emoji: field, blurb: field }),
  // A field that was not touched is left out, and never there without a value.
  v.transform((texts): UnfinishedTexts => JSON.parse(JSON.stringify(texts))),
);

/** Last words in Web Storage. */
export function lastWords(storage: SyncStorage): LastWords {
  const key = (about: string) => `typed ${about}`;
  return {
    keep: (about, texts) => storage.setItem(key(about), JSON.stringify(texts)),
    read: (about) => {
      const kept = v.safeParse(TEXTS, storage.getItem(key(about)));
      return kept.success ? kept.output : {};
    },
    drop: (about) => storage.removeItem(key(about)),
    forget(about, texts) {
      if (storage.getItem(key(about)) === JSON.stringify(texts)) storage.removeItem(key(about));
    },
  };
}
