import type { IDBPDatabase } from "idb";
import { emptyDocument } from "../../replica/document";
import type { Part } from "../../replica/merge";
import { mergeParts, type Parts } from "../../replica/merge-parts";
import { loadWhole, putDocument } from "../commit";
import { everyName, noteEverything, readState } from "../indexeddb/outbox";
import type { Schema } from "../indexeddb/schema";
import type { RecordStore, RecordWrites } from "../record-store";
import type { Healed } from "./database-state";
import { META_KEY, type Meta, readMeta, standing } from "./meta";
import type { MirrorArea } from "./mirror-area";
import { type Item, itemKey, nameOfItem } from "./mirror-items";
import { type MirrorContents, parseContents } from "./parse-items";

/** What healing works on. */
export interface HealParts {
  readonly database: IDBPDatabase<Schema>;
  readonly records: RecordStore;
  readonly area: MirrorArea;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Also looks at every copy, whether it is there and can be read, where the mirror says that all is well. */
  readonly thorough?: boolean;
}

/**
 * Makes two stores that are not level belong together again; only inside the mirror's lock. Issues are merged both ways
 * by the merge that devices use. What is no issue is taken from the mirror where the database lost it. Then everything
 * is copied into the mirror anew, with what it says of itself, which is answered. The work grows with the library; it
 * is done only after something broke.
 */
export async function heal({ database, records, area, now, thorough = false }: HealParts): Promise<Meta> {
  const stored = await area.get(null);
  const meta = readMeta(stored[META_KEY]);
  const { state, last } = await readState(database);
  const said = standing(meta, state, last);
  const contents = parseContents(stored);
  const lost = meta && said === "level" ? thorough && (await lostBy(database, meta.copied, contents)) : null;
  if (meta && lost === false) return meta;
  const stands = said === "level" ? (`${lost || "mirror"}-poorer` as const) : said;
  const databaseDecides = stands === "mirror-poorer";
  const broughtBack = await records.write("strict", (within) => bringBack(within, contents, databaseDecides));
  const healed = healedBy(stands, broughtBack, now());
  const alone = meta?.alone ?? state.alone;
  const names = await noteEverything(database, { alone, ...(healed && { healed }) });
  const level: Meta = { version: 1, database: state.id, copied: state.copied, alone };
  await area.set({ [META_KEY]: level });
  // What the database does not have by now is damaged, or was deleted before. The rest stays until it is copied over.
  const kept = new Set(names.map(itemKey));
  await area.remove(contents.keys.filter((key) => !kept.has(key)));
  return level;
}

/**
 * Which of two stores that say they are level lacks a record that the other has, or can't be read where that is; `false`
 * for neither. Issues and entries are never taken out of the database, only marked; other records are.
 */
async function lostBy(
  database: IDBPDatabase<Schema>,
  copied: number,
  { items }: MirrorContents,
): Promise<"database" | "mirror" | false> {
  const { names, changed } = await everyName(database, copied);
  const own = new Set(names.map(itemKey));
  if (items.some((item) => (item.in === "issues" || item.in === "entries") && !own.has(itemKey(nameOfItem(item))))) {
    return "database";
  }
  const there = new Set([...items.map(nameOfItem), ...changed].map(itemKey));
  return names.some((name) => !there.has(itemKey(name))) ? "mirror" : false;
}

function healedBy(stands: ReturnType<typeof standing>, broughtBack: boolean, at: number): Healed | null {
  if (stands === "mirror-poorer") return { what: "mirror", at, told: false };
  return stands === "database-poorer" && broughtBack ? { what: "database", at, told: false } : null;
}

/** Writes into the database what the mirror has and it has not. Whether there was anything. */
async function bringBack(records: RecordWrites, { items }: MirrorContents, databaseDecides: boolean): Promise<boolean> {
  let any = false;
  for (const [id, parts] of issuesIn(items)) {
    const own = (await loadWhole(records, id)) ?? emptyDocument(id);
    const merged = mergeParts(own, parts);
    const changed = [...merged.entries.keys()].filter((entry) => merged.entries.get(entry) !== own.entries.get(entry));
    if (changed.length === 0 && merged.fields === own.fields) continue;
    await putDocument(records, merged, changed);
    any = true;
  }
  if (databaseDecides) return any;
  for (const item of items) any = (await bringRecordBack(records, item)) || any;
  return any;
}

async function bringRecordBack(records: RecordWrites, item: Item): Promise<boolean> {
  switch (item.in) {
    case "issues":
    case "entries":
      return false;
    case "unfinished": {
      const own = await records.unfinished(item.record.slot);
      if (own && own.at >= item.record.at) return false;
      await records.putUnfinished(item.record);
      return true;
    }
    case "choices":
      if ((await records.chosenDraft()) !== undefined) return false;
      await records.chooseDraft(item.draft);
      return true;
    case "snapshots":
      if ((await records.snapshots()).some(({ id }) => id === item.record.id)) return false;
      await records.putSnapshot(item.record);
      return true;
    case "snapshotDocuments": {
      const own = await records.snapshotDocuments(item.record.snapshot);
      if (own.some(({ issue }) => issue === item.record.issue)) return false;
      await records.putSnapshotDocument(item.record);
      return true;
    }
  }
}

function issuesIn(items: readonly Item[]): Map<string, Parts> {
  const issues = new Map<string, { own: Part | undefined; entries: Map<string, Part> }>();
  for (const item of items) {
    if (item.in !== "issues" && item.in !== "entries") continue;
    const id = item.in === "issues" ? item.id : item.issue;
    const parts = issues.get(id) ?? { own: undefined, entries: new Map() };
    if (item.in === "issues") parts.own = item.part;
    else parts.entries.set(item.id, item.part);
    issues.set(id, parts);
  }
  return issues;
}
