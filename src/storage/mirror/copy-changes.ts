import type { IDBPDatabase } from "idb";
import { takeChanges } from "../indexeddb/outbox";
import type { Schema } from "../indexeddb/schema";
import { META_KEY, type Meta } from "./meta";
import type { MirrorArea } from "./mirror-area";
import { itemJson, itemKey } from "./mirror-items";

/** How many changes go to the mirror together. A large import makes thousands. */
const AT_ONCE = 500;

/**
 * Brings the mirror level with the database: every record that changed is copied as it is now, with the number of its
 * change, in one call that is kept whole or not at all. Only inside the mirror's lock, so that no page puts back what
 * another has newer, and only where the two belong together as `meta` says.
 */
export async function copyChanges(database: IDBPDatabase<Schema>, area: MirrorArea, meta: Meta): Promise<void> {
  let { copied } = meta;
  for (;;) {
    const { state, last, isAll, records } = await takeChanges(database, copied, AT_ONCE);
    if (records.length === 0) return;
    const gone = records.filter(({ item }) => item === null).map(({ name }) => itemKey(name));
    // Before the number is written: a copy that breaks off in between is made again.
    if (gone.length > 0) await area.remove(gone);
    const items = records.flatMap(({ name, item }) => (item ? [[itemKey(name), itemJson(item)] as const] : []));
    const level: Meta = { version: 1, database: state.id, copied: last, alone: state.alone };
    await area.set({ ...Object.fromEntries(items), [META_KEY]: level });
    if (isAll) return;
    copied = last;
  }
}
