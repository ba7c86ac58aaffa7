import type { IDBPDatabase } from "idb";
import { NewerDatabase } from "./errors";
import { indexedDbRecords } from "./indexeddb/indexeddb-records";
import { noteTold, readState } from "./indexeddb/outbox";
import type { Schema } from "./indexeddb/schema";
import { copyChanges } from "./mirror/copy-changes";
import type { Healed } from "./mirror/database-state";
import type { heal } from "./mirror/heal";
import { META_KEY, type Meta, parseMeta, readMeta, standing } from "./mirror/meta";
import type { MirrorArea } from "./mirror/mirror-area";
import type { mirrorRecords } from "./mirror/mirror-records";
import { oneAtATime } from "./one-at-a-time";
import type { RecordStore } from "./record-store";

/** What whoever keeps records twice is told. */
export interface KeptTwiceEvents {
  /** One of the two had lost something, and the other brought it back. Only for pages, which can tell the editor. */
  onHealed?(what: Healed["what"]): void;
  /** There is no database here; the mirror alone serves. */
  onAlone(why: unknown): void;
  /** What was written is in the database, and could not be copied to the mirror. */
  onNotCopied(why: unknown): void;
  /** The mirror has everything again. */
  onCopiedAgain(): void;
}

/** What keeping records twice needs. What is seldom needed is loaded when it is. */
export interface KeptTwiceParts {
  /** Opens the database; `onClosed` is called when the connection is gone. */
  readonly open: (onClosed: () => void) => Promise<IDBPDatabase<Schema>>;
  readonly area: MirrorArea;
  readonly loadHeal: () => Promise<{ readonly heal: typeof heal }>;
  readonly loadAlone: () => Promise<{ readonly mirrorRecords: typeof mirrorRecords }>;
  readonly events: KeptTwiceEvents;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A store of records that is kept twice. */
export interface KeptTwice extends RecordStore {
  /** Which database this is, or `alone` for none: a writer belongs to one, because another has not seen its dots. */
  lineage(): Promise<string>;
  /** Whether it was found that there is no database. */
  isAlone(): boolean;
  /** Resolves when the mirror has everything that was written before. */
  copied(): Promise<void>;
  /** Looks at every copy in the mirror, and makes it anew where one is missing or can't be read. Reads everything. */
  verify(): Promise<void>;
  /** What there is to know of the two stores. */
  state(): Promise<StoresState>;
  /** Brings in what pages without a database wrote to the mirror. */
  takeIn(): Promise<void>;
}

/** How the two stores are. */
export interface StoresState {
  /** There is no database; the mirror alone serves. */
  readonly isAlone: boolean;
  /** How many changes the mirror does not have yet. */
  readonly behind: number;
  readonly healed: Healed | null;
}

const ALONE = "alone";

interface Opened {
  readonly records: RecordStore;
  readonly lineage: string;
  readonly copied: () => Promise<void>;
  readonly verify: () => Promise<void>;
  readonly state: () => Promise<StoresState>;
}

/**
 * Records in the database, each copied to the mirror once its transaction is complete. A strict write answers when both
 * have it; typing waits for the database alone. On opening, two stores that are not level are healed before anything is
 * read. Where the browser offers no database the mirror serves alone.
 */
export function keptTwice(parts: KeptTwiceParts): KeptTwice {
  let opened: Promise<Opened> | undefined;
  let isAlone = false;
  const forget = () => {
    opened = undefined;
  };
  const ready = () => {
    opened ??= open(parts, forget).then((store) => {
      isAlone = store.lineage === ALONE;
      return store;
    });
    opened.catch(forget);
    return opened;
  };
  return {
    read: async (work) => (await ready()).records.read(work),
    async write(durability, work) {
      const { records, copied } = await ready();
      const result = await records.write(durability, work);
      const copying = copied();
      if (durability === "strict") await copying;
      return result;
    },
    isAlone: () => isAlone,
    lineage: async () => (await ready()).lineage,
    copied: async () => (await ready()).copied(),
    takeIn: async () => (await ready()).copied(),
    verify: async () => (await ready()).verify(),
    state: async () => (await ready()).state(),
  };
}

async function open(parts: KeptTwiceParts, onClosed: () => void): Promise<Opened> {
  const [database, meta] = await Promise.all([openOrNot(parts, onClosed), metaOrNot(parts)]);
  if (database === null) return openAlone(parts);
  const records = indexedDbRecords(async () => database);
  const { area, now, loadHeal } = parts;
  const bringLevel = async (thorough: boolean) => {
    const [stored, { state, last }] = await Promise.all([area.get(META_KEY), readState(database)]);
    const found = readMeta(stored[META_KEY]);
    const isLevel = found !== null && standing(found, state, last) === "level" && !thorough;
    // The page that was inside the lock before may have copied everything.
    if (isLevel && found.copied === last) return;
    const current = isLevel ? found : await (await loadHeal()).heal({ database, records, area, now, thorough });
    await copyChanges(database, area, current);
  };
  const copier = oneAtATime(telling(() => area.locked(() => bringLevel(false)), parts.events));
  const verify = () => area.locked(() => bringLevel(true));
  const found = await readState(database);
  const isLevel = meta !== "unknown" && standing(meta, found.state, found.last) === "level";
  if (meta !== "unknown" && !isLevel) await copier();
  else if (meta !== "unknown" && found.last !== meta?.copied) void copier();
  const { state } = isLevel ? found : await readState(database);
  if (parts.events.onHealed && state.healed && !state.healed.told) {
    parts.events.onHealed(state.healed.what);
    await noteTold(database);
  }
  return { records, lineage: state.id, copied: copier, verify, state: () => stateOf(database, area) };
}

async function openAlone({ area, loadAlone }: KeptTwiceParts): Promise<Opened> {
  const { mirrorRecords } = await loadAlone();
  const nothing = async () => {};
  const state = async () => ({ isAlone: true, behind: 0, healed: null });
  return { records: mirrorRecords(area), lineage: ALONE, copied: nothing, verify: nothing, state };
}

async function stateOf(database: IDBPDatabase<Schema>, area: MirrorArea): Promise<StoresState> {
  const nothing = () => ({ [META_KEY]: null });
  // A mirror that can't be read has nothing, as far as anybody can tell.
  const [{ state, last }, stored] = await Promise.all([readState(database), area.get(META_KEY).catch(nothing)]);
  const copied = parseMeta(stored[META_KEY])?.copied ?? 0;
  return { isAlone: false, behind: Math.max(0, last - copied), healed: state.healed ?? null };
}

/** The database, or `null` where there is none to be had, or none that can be read. A newer one than this version knows is left alone. */
async function openOrNot(
  { open: openDatabase, events }: KeptTwiceParts,
  onClosed: () => void,
): Promise<IDBPDatabase<Schema> | null> {
  try {
    const database = await openDatabase(onClosed);
    await readState(database);
    return database;
  } catch (error) {
    if (error instanceof NewerDatabase) throw error;
    events.onAlone(error);
    return null;
  }
}

/** What the mirror says of itself. A mirror that can't be read holds nobody up: the database has everything. */
async function metaOrNot({ area, events }: KeptTwiceParts): Promise<Meta | null | "unknown"> {
  try {
    return readMeta((await area.get(META_KEY))[META_KEY]);
  } catch (error) {
    if (error instanceof NewerDatabase) throw error;
    events.onNotCopied(error);
    return "unknown";
  }
}

/** Tells of a failure, once until it works again, and fails nobody: what is to be copied is safe where it is. */
function telling(copy: () => Promise<void>, events: KeptTwiceEvents): () => Promise<void> {
  let hasFailed = false;
  return async () => {
    try {
      await copy();
      if (hasFailed) events.onCopiedAgain();
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) events.onNotCopied(error);
      hasFailed = true;
    }
  };
}
