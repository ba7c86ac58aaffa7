import type { UnfinishedTexts } from "./unfinished";

/** Begins the names of what first words are kept under; behind it, in Web Storage, the opening that kept them. */
const KEY = "first words";

/** What first words need of the browser and of the page. */
export interface FirstWordsParts {
  /** The extension's own storage: a crash of the browser leaves there what it was given. */
  readonly local: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
  };
  /** The page's own storage: it is written to before the call returns, so that closing the page loses nothing. */
  readonly web: () => Storage;
  readonly locks: Pick<LockManager, "request" | "query">;
  /** The address of the page in the tab; `null` where the browser does not tell it. */
  readonly address: () => Promise<string | null>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** A storage refused. What is typed goes to the library all the same, which tells the editor where that fails. */
  readonly failed: (error: unknown) => void;
}

/** First words as they are kept: JSON text, by the opening that kept them. */
export type Kept = readonly [opening: string, kept: unknown];

/**
 * A crash may bring back what was taken out of Web Storage so many milliseconds before, and more: until then the
 * extension's storage has the moment in which an opening was forgotten, in place of its words.
 */
const REMEMBERED = 60_000;

/**
 * What is typed at an opening of the popup before the library has said what it has of the page. Nothing is read or
 * opened before it can be kept, so it is kept from the first keystroke on.
 */
export interface FirstWords {
  /** Keeps this in place of what this opening kept before. */
  keep(texts: UnfinishedTexts): void;
  /** What openings kept that are over, unparsed. What was kept in two places comes twice. */
  left(): Promise<readonly Kept[]>;
  /** The library has what this opening kept, and what these did. */
  forget(openings: readonly string[]): void;
}

/** First words of one opening, which lasts as long as its page. */
export function firstWords({ local, web, locks, address, now, newId, failed }: FirstWordsParts): FirstWords {
  const own = newId();
  // The browser lets go of it with the page, however that ends: what an opening kept that has no lock is left over.
  locks.request(nameOf(own), () => new Promise(() => {})).catch(failed);

  let since: number | null = null;
  let count = 0;
  let texts: UnfinishedTexts | null = null;
  /** `undefined` while it is not known. */
  let page: string | null | undefined;

  /** What earlier openings left in the extension's storage, which stays there beside what this one keeps. */
  const others = readOthers();
  others.catch(failed);

  async function readOthers(): Promise<Record<string, unknown>> {
    const [stored, living] = await Promise.all([local.get(KEY), livingOpenings(), findPage()]);
    return Object.fromEntries(Object.entries(stored[KEY] ?? {}).filter(([opening]) => !living.has(opening)));
  }

  async function findPage(): Promise<void> {
    page = await address();
    // What was kept without the address.
    if (texts !== null) keepInWeb();
  }

  async function livingOpenings(): Promise<ReadonlySet<string | undefined>> {
    const { held = [] } = await locks.query();
    return new Set(held.map(({ name }) => openingOf(name ?? "")));
  }

  const json = () => JSON.stringify({ since, count, address: page, texts });

  function inWeb(work: (items: Storage) => void): void {
    try {
      work(web());
    } catch (error) {
      failed(error);
    }
  }

  const keepInWeb = () => inWeb((items) => items.setItem(nameOf(own), json()));

  async function keepInLocal(): Promise<void> {
    await local.set({ [KEY]: { ...(await others), ...(texts !== null && { [own]: json() }) } });
  }

  return {
    keep(typed) {
      texts = typed;
      since ??= now();
      count++;
      keepInWeb();
      keepInLocal().catch(failed);
    },

    async left() {
      // That the extension's storage can't be read was told when it was tried.
      const [stored, living] = await Promise.all([others.catch((): Record<string, unknown> => ({})), livingOpenings()]);
      const web = readWeb();
      const forgotten = Object.entries(stored).filter(([, kept]) => typeof kept === "number");
      const cameBack = forgotten.filter(([opening]) => web.has(opening)).map(([opening]) => opening);
      const isOver = forgotten.filter(([opening, at]) => !web.has(opening) && now() - Number(at) > REMEMBERED);
      for (const [opening] of isOver) delete stored[opening];
      for (const opening of cameBack) stored[opening] = now();
      takeOut(cameBack);
      if (isOver.length + cameBack.length > 0) keepInLocal().catch(failed);
      const known = new Set(forgotten.map(([opening]) => opening));
      return [...Object.entries(stored), ...web].filter(
        ([opening]) => opening !== own && !living.has(opening) && !known.has(opening),
      );
    },

    forget(openings) {
      const gone = [...(count > 0 ? [own] : []), ...openings];
      if (gone.length === 0) return;
      [since, texts] = [null, null];
      takeOut(gone);
      others
        .then((stored) => {
          for (const opening of gone) stored[opening] = now();
          return keepInLocal();
        })
        .catch(failed);
    },
  };

  function readWeb(): Map<string, unknown> {
    const found = new Map<string, unknown>();
    inWeb((items) => {
      for (let at = 0; at < items.length; at++) {
        const name = items.key(at) ?? "";
        const opening = openingOf(name);
        if (opening !== undefined) found.set(opening, items.getItem(name));
      }
    });
    return found;
  }

  function takeOut(openings: readonly string[]): void {
    inWeb((items) => {
      for (const opening of openings) items.removeItem(nameOf(opening));
    });
  }
}

/** The name of an opening's lock, and of what it keeps in Web Storage. */
const nameOf = (opening: string) => `${KEY} ${opening}`;

function openingOf(name: string): string | undefined {
  const prefix = nameOf("");
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}
