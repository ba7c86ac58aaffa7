import type { IDBPDatabase, IDBPTransaction } from "idb";
import type { DatabaseState } from "../mirror/database-state";
import type { Item } from "../mirror/mirror-items";
import type { RecordName } from "../record-name";
import { STORES } from "./indexeddb-records";
import type { Schema } from "./schema";

/** Changed records in the order of their latest change, each as it is now; `item` is `null` for one that is gone. */
export interface Changes {
  readonly state: DatabaseState;
  /** The number of the newest of these changes; that of the newest copied one where there are none. */
  readonly last: number;
  /** Whether there were no more changes than these. */
  readonly isAll: boolean;
  readonly records: readonly { readonly name: RecordName; readonly item: Item | null }[];
}

const ALL_STORES = [...STORES, "mirror"] as const;

type OutboxTransaction = IDBPTransaction<Schema, typeof ALL_STORES, "readwrite">;

/** What the database knows of its mirror, and the number of its newest change. */
export async function readState(
  database: IDBPDatabase<Schema>,
): Promise<{ readonly state: DatabaseState; readonly last: number }> {
  const transaction = database.transaction(["changes", "mirror"]);
  const asked = Promise.all([
    transaction.objectStore("mirror").get("state"),
    transaction.objectStore("changes").openKeyCursor(null, "prev"),
  ]);
  transaction.commit();
  const [state, newest] = await asked;
  if (!state) throw new Error("the database has lost what it knows of its mirror");
  return { state, last: newest?.key ?? state.copied };
}

/**
 * Takes out the changes up to number `copied`, which the mirror has, and answers with up to `most` of the others. What is
 * typed meanwhile waits for this transaction, so it asks for as much as it can at once, and ends as soon as all is asked.
 */
export async function takeChanges(database: IDBPDatabase<Schema>, copied: number, most: number): Promise<Changes> {
  const transaction = database.transaction(ALL_STORES, "readwrite", { durability: "relaxed" });
  const [changes, mirror] = [transaction.objectStore("changes"), transaction.objectStore("mirror")];
  const [, numbers, names, known] = await Promise.all([
    changes.delete(IDBKeyRange.upperBound(copied)),
    changes.getAllKeys(null, most),
    changes.getAll(null, most),
    mirror.get("state"),
  ]);
  if (!known) throw new Error("the database has lost what it knows of its mirror");
  const state = { ...known, copied };
  const noted = mirror.put(state, "state");
  const unique = [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
  const [records] = await Promise.all([itemsOf(transaction, unique), noted, transaction.done]);
  return { state, last: numbers.at(-1) ?? copied, isAll: numbers.length < most, records };
}

/** The names of every record there is, and of those that changed since change number `copied`. */
export async function everyName(
  database: IDBPDatabase<Schema>,
  copied: number,
): Promise<{ readonly names: readonly RecordName[]; readonly changed: readonly RecordName[] }> {
  const transaction = database.transaction(ALL_STORES);
  const newer = IDBKeyRange.lowerBound(copied, true);
  const [names, changed] = await Promise.all([namesIn(transaction), transaction.objectStore("changes").getAll(newer)]);
  return { names, changed };
}

/** Notes every record there is as changed, so that all are copied anew, keeps what healing came to, and answers with them. */
export async function noteEverything(
  database: IDBPDatabase<Schema>,
  healed: Partial<DatabaseState>,
): Promise<readonly RecordName[]> {
  const transaction = database.transaction(ALL_STORES, "readwrite", { durability: "strict" });
  const changes = transaction.objectStore("changes");
  const [names, state] = await Promise.all([namesIn(transaction), transaction.objectStore("mirror").get("state")]);
  if (state) await transaction.objectStore("mirror").put({ ...state, ...healed }, "state");
  await Promise.all(names.map((name) => changes.add(name)));
  await transaction.done;
  return names;
}

async function namesIn(
  transaction: IDBPTransaction<Schema, typeof ALL_STORES, IDBTransactionMode>,
): Promise<RecordName[]> {
  const [issues, entries, unfinished, choices, snapshots, documents] = await Promise.all([
    transaction.objectStore("issues").getAllKeys(),
    transaction.objectStore("entries").getAllKeys(),
    transaction.objectStore("unfinished").getAllKeys(),
    transaction.objectStore("choices").getAllKeys(),
    transaction.objectStore("snapshots").getAllKeys(),
    transaction.objectStore("snapshotDocuments").getAllKeys(),
  ]);
  return [
    ...issues.map((id) => ["issues", id] as const),
    ...entries.map((key) => ["entries", ...key] as const),
    ...unfinished.map((slot) => ["unfinished", slot] as const),
    ...choices.map((what) => ["choices", what] as const),
    ...snapshots.map((id) => ["snapshots", id] as const),
    ...documents.map((key) => ["snapshotDocuments", ...key] as const),
  ];
}

/** Keeps that the editor was told of what was healed. */
export async function noteTold(database: IDBPDatabase<Schema>): Promise<void> {
  const transaction = database.transaction("mirror", "readwrite");
  const state = await transaction.store.get("state");
  if (state?.healed) await transaction.store.put({ ...state, healed: { ...state.healed, told: true } }, "state");
  await transaction.done;
}

/** Records as they are now. Nothing can be asked in the transaction behind it. */
async function itemsOf(transaction: OutboxTransaction, names: readonly RecordName[]): Promise<Changes["records"]> {
  const owners = new Set(names.flatMap((name) => (name[0] === "entries" || name[0] === "issues" ? [name[1]] : [])));
  const issues = new Map(
    await Promise.all([...owners].map(async (id) => [id, await transaction.objectStore("issues").get(id)] as const)),
  );
  const items = names.map(async (name) => ({ name, item: await itemOf(transaction, issues, name) }));
  transaction.commit();
  return Promise.all(items);
}

async function itemOf(
  transaction: OutboxTransaction,
  issues: ReadonlyMap<string, Schema["issues"]["value"] | undefined>,
  name: RecordName,
): Promise<Item | null> {
  switch (name[0]) {
    case "issues": {
      const record = issues.get(name[1]);
      return record ? { in: "issues", id: record.id, part: { context: record.context, fields: record.fields } } : null;
    }
    case "entries": {
      const [, issue, id] = name;
      const [record, context] = [await transaction.objectStore("entries").get([issue, id]), issues.get(issue)?.context];
      return record && context ? { in: "entries", issue, id, part: { context, fields: record.fields } } : null;
    }
    case "unfinished": {
      const record = await transaction.objectStore("unfinished").get(name[1]);
      return record ? { in: "unfinished", record } : null;
    }
    case "choices": {
      const draft = await transaction.objectStore("choices").get("draft");
      return draft === undefined ? null : { in: "choices", draft };
    }
    case "snapshots": {
      const record = await transaction.objectStore("snapshots").get(name[1]);
      return record ? { in: "snapshots", record } : null;
    }
    case "snapshotDocuments": {
      const record = await transaction.objectStore("snapshotDocuments").get([name[1], name[2]]);
      return record ? { in: "snapshotDocuments", record } : null;
    }
  }
}
