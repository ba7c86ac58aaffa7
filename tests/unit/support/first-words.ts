import { type FirstWords, firstWords } from "../../../src/storage/first-words";

/** Where popups open and end, one after the other or beside each other, and what their first words find there. */
export function testFirstWords(address: string | null = "https://example.org/page") {
  const local = new Map<string, string>();
  let web = new Map<string, string>();
  const lives = new Set<{ ends: () => void }>();
  const locks = new Set<string>();
  let openings = 0;

  function open({ get, ...parts }: { get?: () => Promise<never>; now?: () => number } = {}): FirstWords {
    let [isOpen, own] = [true, ""];
    const onlyOpen = <T>(work: () => T): Promise<T> => (isOpen ? Promise.resolve().then(work) : new Promise(() => {}));
    lives.add({
      ends() {
        isOpen = false;
        locks.delete(own);
      },
    });
    return firstWords({
      local: {
        get: get ?? ((key) => onlyOpen(() => (local.has(key) ? { [key]: JSON.parse(local.get(key) ?? "") } : {}))),
        set: (items) =>
          onlyOpen(() => {
            for (const [key, value] of Object.entries(items)) local.set(key, JSON.stringify(value));
          }),
      },
      web: () => webStorage(isOpen ? web : new Map()),
      locks: {
        request: (async (name: string) => {
          own = name;
          locks.add(name);
        }) as never,
        query: async () => ({ held: [...locks].map((name) => ({ name })) }),
      },
      address: async () => address,
      now: Date.now,
      newId: () => `opening-${++openings}`,
      failed(error) {
        throw error;
      },
      ...parts,
    });
  }

  function close(): void {
    for (const life of lives) life.ends();
    lives.clear();
  }

  return {
    open,
    /** Every popup is closed. */
    close,
    /** The browser crashes: its Web Storage is as it was when it was written to disk, or empty where it never was. */
    crash(disk: ReadonlyMap<string, string> = new Map()) {
      close();
      web = new Map(disk);
    },
    /** Web Storage as it is, for a crash that comes later. */
    disk: (): ReadonlyMap<string, string> => new Map(web),
    /** Whether no words are kept, in whatever place. */
    isEmpty: () => web.size === 0 && ![...local.values()].some((text) => text.includes("texts")),
    local,
  };
}

function webStorage(items: Map<string, string>): Storage {
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => void items.set(key, text),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}
