import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import { NotSaved, reasonOf } from "../errors";
import type { RecordName } from "../record-name";
import type { Durability, RecordReads, RecordStore, RecordWrites } from "../record-store";
import type { Schema } from "./schema";

/** The stores of records, and the one in which their changes are noted. */
export const STORES = [
  "issues",
  "entries",
  "unfinished",
  "choices",
  "snapshots",
  "snapshotDocuments",
  "changes",
] as const satisfies StoreNames<Schema>[];

type Transaction = IDBPTransaction<Schema, typeof STORES, "readonly" | "readwrite">;
type WriteTransaction = IDBPTransaction<Schema, typeof STORES, "readwrite">;

/** Records in IndexedDB. `database` answers with the open connection, opening it where it must. */
export function indexedDbRecords(database: () => Promise<IDBPDatabase<Schema>>): RecordStore {
  return {
    async read(work) {
      const transaction = (await database()).transaction(STORES, "readonly");
      return work(readsOf(transaction));
    },
    async write(durability, work) {
      const connection = await database();
      return complete(begin(connection, durability), work);
    },
  };
}

function begin(connection: IDBPDatabase<Schema>, durability: Durability): WriteTransaction {
  try {
    return connection.transaction(STORES, "readwrite", { durability });
  } catch (error) {
    throw new NotSaved("outdated", error);
  }
}

/** A write counts once its transaction is complete: a full disk shows only there, as an abort. */
async function complete<T>(transaction: WriteTransaction, work: (records: RecordWrites) => Promise<T>): Promise<T> {
  // Observed from the start, because an abort may come before the work below has failed.
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error: transaction.error ?? error }),
  );
  try {
    const result = await work(writesOf(transaction));
    const aborted = await done;
    if (aborted) throw aborted.error;
    return result;
  } catch (error) {
    if (transaction.error === null) abort(transaction);
    await done;
    throw new NotSaved(reasonOf(error), error);
  }
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended already, which is what was wanted; anything else is a defect to hear of.
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
  }
}

/** The keys that begin with this one: a list sorts behind every text. */
function within(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}

function readsOf(transaction: Transaction): RecordReads {
  const issues = transaction.objectStore("issues");
  const entries = transaction.objectStore("entries");
  return {
    issue: (id) => issues.get(id),
    issues: async () => (await issues.index("byNumber").getAll()).reverse(),
    newestDraft: async () => (await issues.index("byState").openCursor(within("draft"), "prev"))?.value,
    async highestNumber() {
      let cursor = await issues.index("byNumber").openCursor(null, "prev");
      while (cursor?.value.state === "removed") cursor = await cursor.continue();
      return cursor?.key ?? 0;
    },
    chosenDraft: () => transaction.objectStore("choices").get("draft"),
    entry: (issue, id) => entries.get([issue, id]),
    entries: (issue) => entries.getAll(within(issue)),
    listed: (issue) => entries.index("listed").getAll(within(issue)),
    lastListed: async (issue) => (await entries.index("listed").openCursor(within(issue), "prev"))?.value,
    disputed: async () => ({
      issues: await issues.index("disputed").getAll(),
      entries: await entries.index("disputed").getAll(),
    }),
    held: () => entries.index("held").getAll(),
    ofPage: (page) => entries.index("byPage").getAll(page),
    unfinished: (slot) => transaction.objectStore("unfinished").get(slot),
    counts: async () => {
      const [all, drafts, listed, unfinished, snapshots] = await Promise.all([
        issues.count(),
        issues.index("byState").count(within("draft")),
        entries.index("listed").count(),
        transaction.objectStore("unfinished").count(),
        transaction.objectStore("snapshots").count(),
      ]);
      return { issues: all, drafts, entries: listed, unfinished, snapshots };
    },
    snapshots: () => transaction.objectStore("snapshots").index("byTime").getAll(),
    snapshotDocuments: (snapshot) => transaction.objectStore("snapshotDocuments").getAll(within(snapshot)),
    commitNow: () => transaction.commit(),
  };
}

/** Whatever is put or deleted is also noted as changed, in the same transaction, for the mirror to be told. */
function writesOf(transaction: WriteTransaction): RecordWrites {
  const changes = transaction.objectStore("changes");
  const noted = (name: RecordName, request: Promise<unknown>) => Promise.all([changes.add(name), request]);
  return {
    ...readsOf(transaction),
    putIssue: (record) => noted(["issues", record.id], transaction.objectStore("issues").put(record)),
    putEntry: (record) => noted(["entries", record.issue, record.id], transaction.objectStore("entries").put(record)),
    chooseDraft: (issue) => noted(["choices", "draft"], transaction.objectStore("choices").put(issue, "draft")),
    putUnfinished: (record) => noted(["unfinished", record.slot], transaction.objectStore("unfinished").put(record)),
    deleteUnfinished: (slot) => noted(["unfinished", slot], transaction.objectStore("unfinished").delete(slot)),
    putSnapshot: (record) => noted(["snapshots", record.id], transaction.objectStore("snapshots").put(record)),
    putSnapshotDocument: (record) =>
      noted(
        ["snapshotDocuments", record.snapshot, record.issue],
        transaction.objectStore("snapshotDocuments").put(record),
      ),
    async deleteSnapshot(id) {
      const documents = transaction.objectStore("snapshotDocuments");
      const held = await documents.getAllKeys(within(id));
      await Promise.all([
        noted(["snapshots", id], transaction.objectStore("snapshots").delete(id)),
        ...held.map((key) => noted(["snapshotDocuments", ...key], documents.delete(key))),
      ]);
    },
  };
}
