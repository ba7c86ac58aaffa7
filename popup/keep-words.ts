import { parseWebLink } from "../src/draft/web-link";
import type { FirstWords } from "../src/storage/first-words";
import type { LastWords } from "../src/storage/last-words";
import type { Slot } from "../src/storage/unfinished";
import type { LatestSave } from "../src/ui/latest-save";
import type { Save } from "../src/ui/use-saver";
import type { Engine } from "./engine";
import { type ClipForm, unfinishedTexts } from "./form-state";

/** What words are about that the library may not have yet: a page, or a clip. */
export const aboutPage = (slot: Slot) => `page ${slot}`;
export const aboutClip = (id: string) => `clip ${id}`;

interface KeepingParts {
  readonly engine: Promise<Engine>;
  readonly saver: LatestSave<string, Save>;
  readonly firstWords: FirstWords;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A page that is known: what is typed goes on from what the library has of it. */
interface Met {
  readonly slot: Slot;
  readonly lastWords: LastWords;
  /** When something was typed for it last that is stored. */
  readonly typedAt: number;
}

/** Takes every keystroke to where it outlives the popup. */
export interface WordKeeper {
  /** Keeps what the form holds of its own: as first words, in the page's slot, or in the clip that it shows. */
  keep(form: ClipForm): void;
  /** The page is known. These openings' first words are in the form, and forgotten with the next save that is about it. */
  meet(met: Met, about: string, openings: readonly string[]): void;
  /** The page is looked up again: until then what is typed is kept as first words. */
  leave(): void;
  isMet(): boolean;
  /** All that was left had reached the library: there is nothing to save that it would be forgotten with. */
  settle(about: string): void;
  /** Stores the page's words as a clip of that id. What is typed meanwhile is the clip's. */
  whileStoring<T>(entry: string, store: () => Promise<T>): Promise<T>;
  /** Takes a clip out. An edit meanwhile would bring it back, so none is made. */
  whileTakingBack(work: () => Promise<unknown>): Promise<void>;
}

/** A keeper for one opening of the popup. */
export function wordKeeper({ engine, saver, firstWords, now }: KeepingParts): WordKeeper {
  let met: Met | null = null;
  /** The openings whose first words the library has with the next save, and what that is about. */
  let owed: { readonly about: string; readonly openings: readonly string[] } | null = null;
  /** When the latest words were kept: always later than what the library has of the page, whatever clock that is on. */
  let keptAt = 0;
  let storing: string | null = null;
  let isTakingBack = false;

  function stamp(): number {
    keptAt = Math.max(now(), keptAt + 1);
    return keptAt;
  }

  /** A save of what the form holds of its own, which is kept beside it until the library has it. */
  function outliving(about: string, form: ClipForm, save: Save): [key: string, save: Save] {
    const at = stamp();
    met?.lastWords.keep(about, { at, texts: unfinishedTexts(form) });
    return [
      about,
      async () => {
        await save();
        met?.lastWords.forget(about, at);
        settle(about);
      },
    ];
  }

  function settle(about: string): void {
    if (owed?.about !== about) return;
    firstWords.forget(owed.openings);
    owed = null;
  }

  return {
    keep(form) {
      const { texts, typed, target } = form;
      if (typed.size === 0 || isTakingBack) return;
      if (target.kind === "clip") {
        const link = typed.has("link") ? parseWebLink(texts.link) : null;
        const { link: _, ...others } = unfinishedTexts(form);
        // Only what was typed here: of the other fields another page may have newer texts.
        const changes = { ...others, ...(link && { link }) };
        const save = async () => (await engine).library.editClip(target.issue, target.id, changes);
        saver.push(...outliving(aboutClip(target.id), form, save));
      } else if (met === null) {
        firstWords.keep(unfinishedTexts(form));
      } else if (storing !== null) {
        met.lastWords.keep(aboutClip(storing), { at: stamp(), texts: unfinishedTexts(form) });
      } else {
        const { slot } = met;
        const unfinished = unfinishedTexts(form);
        const save = async () => (await engine).library.keepUnfinished(slot, unfinished);
        saver.pushNow(...outliving(aboutPage(slot), form, save));
      }
    },

    meet(page, about, openings) {
      met = page;
      keptAt = Math.max(keptAt, page.typedAt);
      owed = { about, openings };
    },

    leave() {
      met = null;
    },

    isMet: () => met !== null,
    settle,

    async whileStoring(entry, store) {
      const about = aboutPage(met?.slot ?? "no-address");
      const at = keptAt;
      storing = entry;
      try {
        const stored = await store();
        met?.lastWords.forget(about, at);
        settle(about);
        // A save that failed must not put into the slot again what is in the clip now.
        saver.drop(about);
        return stored;
      } catch (error) {
        met?.lastWords.forget(aboutClip(entry), keptAt);
        throw error;
      } finally {
        storing = null;
      }
    },

    async whileTakingBack(work) {
      isTakingBack = true;
      try {
        await work();
      } finally {
        isTakingBack = false;
      }
    },
  };
}
