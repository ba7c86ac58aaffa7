import "fake-indexeddb/auto";
import { createFeed, type Feed } from "../../../src/storage/feed";
import { openDatabase } from "../../../src/storage/indexeddb/open";
import { type KeptTwice, type KeptTwiceEvents, type KeptTwiceParts, keptTwice } from "../../../src/storage/kept-twice";
import { createLibrary, type Library } from "../../../src/storage/library";
import { followMirror } from "../../../src/storage/mirror/follow-mirror";
import type { MirrorArea } from "../../../src/storage/mirror/mirror-area";
import { createSync, type Sync } from "../../../src/storage/sync/sync";
import { sessionWriter } from "../../../src/storage/writer";
import { chance } from "./random";

/** Extension storage in memory: JSON, like the browser's, with its lock and its events. */
export interface TestArea extends MirrorArea {
  readonly items: Map<string, string>;
  /** When set, the next writes fail with it. */
  failure: Error | null;
}

/** An area that nobody has written to. */
function memoryArea(): TestArea {
  const items = new Map<string, string>();
  const listeners = new Set<Parameters<MirrorArea["listen"]>[0]>();
  let last: Promise<unknown> = Promise.resolve();
  const value = (text: string | undefined) => (text === undefined ? undefined : JSON.parse(text));
  const change = (keys: readonly string[], put: (key: string) => void) => {
    const before = keys.map((key) => items.get(key));
    for (const key of keys) put(key);
    const changes = keys.map((key, at) => [key, { oldValue: value(before[at]), newValue: value(items.get(key)) }]);
    for (const tell of listeners) tell(Object.fromEntries(changes));
  };
  const locked = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    items,
    failure: null,
    async get(key) {
      const keys = key === null ? [...items.keys()] : [key];
      return Object.fromEntries(keys.filter((one) => items.has(one)).map((one) => [one, value(items.get(one))]));
    },
    async set(values) {
      if (this.failure) throw this.failure;
      change(Object.keys(values), (key) => void items.set(key, JSON.stringify(values[key])));
    },
    async remove(keys) {
      if (this.failure) throw this.failure;
      change(keys, (key) => void items.delete(key));
    },
    locked,
    lockedAlone: locked,
    listen: (listener) => void listeners.add(listener),
  };
}

/** A page of a browser profile whose library is kept twice. */
export interface KeptPage {
  readonly library: Library;
  readonly sync: Sync;
  readonly records: KeptTwice;
  readonly feed: Feed;
  /** What the page was told: `healed database`, `alone`, `not copied` … */
  readonly told: string[];
}

/** A browser profile: a database of its own name, extension storage, one run of the browser after another. */
export class Profile {
  readonly area = memoryArea();
  #runs = 0;
  #session: Record<string, unknown> = {};

  constructor(
    readonly name: string,
    private readonly parts: Partial<KeptTwiceParts> = {},
  ) {}

  /** Ends the run of the browser: whatever pages are still doing reaches nothing any more. */
  restart(): void {
    this.#session = {};
  }

  /** Opens a page. `parts`: what is otherwise than usual in it. */
  page(parts: Partial<KeptTwiceParts> = {}): KeptPage {
    const told: string[] = [];
    const events: KeptTwiceEvents = {
      onHealed: (what) => void told.push(`healed ${what}`),
      onAlone: () => void told.push("alone"),
      onNotCopied: () => void told.push("not copied"),
      onCopiedAgain: () => void told.push("copied again"),
    };
    const run = ++this.#runs;
    let [ticks, ids] = [1_000 * run, 0];
    const records = keptTwice({
      open: (onClosed) => openDatabase({ onBlocked: () => {}, onClosed }, undefined, this.name),
      area: this.area,
      events,
      now: () => ticks++,
      loadHeal: () => import("../../../src/storage/mirror/heal"),
      loadAlone: () => import("../../../src/storage/mirror/mirror-records"),
      ...this.parts,
      ...parts,
    });
    const newId = () => `${this.name}-${run}-${ids++}`;
    const session = this.#session;
    const area = {
      get: async () => session,
      set: async (items: Record<string, unknown>) => void Object.assign(session, items),
    };
    const writer = sessionWriter(area, newId);
    const feed = createFeed(new BroadcastChannel(`${this.name} ${parts.open ? "alone" : ""}`));
    followMirror(this.area, { ...records, feed });
    const all = {
      records,
      feed,
      author: async () => ({ writer: await writer(await records.lineage()), device: this.name }),
      now: () => ticks++,
      random: chance(run),
      newId,
    };
    return { library: createLibrary(all), sync: createSync(all), records, feed, told };
  }

  /** Throws the database away, as browsers do with one that is damaged. */
  async loseDatabase(): Promise<void> {
    await new Promise<void>((done, failed) => {
      const deleting = indexedDB.deleteDatabase(this.name);
      deleting.onsuccess = () => done();
      deleting.onerror = () => failed(deleting.error);
    });
  }
}

/** The browser gives this page no database, as in a private window of Firefox. */
export const NO_DATABASE: Partial<KeptTwiceParts> = {
  open: async () => {
    throw new DOMException("A mutation operation was attempted on a database", "InvalidStateError");
  },
};
