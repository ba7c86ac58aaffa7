import { emptyDocument } from "../../replica/document";
import { compareText } from "../../replica/version";
import type { RecordName } from "../record-name";
import type { RecordReads, RecordWrites } from "../record-store";
import { documentOf, type EntryRecord, entryRecord, type IssueRecord, issueRecord } from "../records";
import type { SnapshotDocument, SnapshotRecord } from "../sync/snapshot-records";
import type { UnfinishedRecord } from "../unfinished";
import { type Item, itemKey } from "./mirror-items";

/** Every record there is, in memory, by the key under which it is mirrored. */
export interface Table {
  readonly issues: Map<string, IssueRecord>;
  readonly entries: Map<string, EntryRecord>;
  readonly unfinished: Map<string, UnfinishedRecord>;
  readonly choices: Map<string, string>;
  readonly snapshots: Map<string, SnapshotRecord>;
  readonly snapshotDocuments: Map<string, SnapshotDocument>;
}

/** A table that can be changed without the other. */
export function copyOf(table: Table): Table {
  return {
    issues: new Map(table.issues),
    entries: new Map(table.entries),
    unfinished: new Map(table.unfinished),
    choices: new Map(table.choices),
    snapshots: new Map(table.snapshots),
    snapshotDocuments: new Map(table.snapshotDocuments),
  };
}

/** The table of what is mirrored; what is not a register is derived, as the database's records have it. */
export function tableOf(items: readonly Item[]): Table {
  const table: Table = {
    issues: new Map(),
    entries: new Map(),
    unfinished: new Map(),
    choices: new Map(),
    snapshots: new Map(),
    snapshotDocuments: new Map(),
  };
  const put = tableWrites(table, new Map());
  for (const item of items) {
    if (item.in === "issues") void put.putIssue(issueRecord({ ...emptyDocument(item.id), ...item.part }));
    else if (item.in === "entries") void put.putEntry(entryRecord(item.issue, item.id, item.part.fields));
    else if (item.in === "unfinished") void put.putUnfinished(item.record);
    else if (item.in === "choices") void put.chooseDraft(item.draft);
    else if (item.in === "snapshots") void put.putSnapshot(item.record);
    else void put.putSnapshotDocument(item.record);
  }
  return table;
}

/** What is to be mirrored of a record, or `null` where there is none. */
export function itemIn(table: Table, name: RecordName): Item | null {
  const key = itemKey(name);
  switch (name[0]) {
    case "issues": {
      const record = table.issues.get(key);
      return record ? { in: "issues", id: record.id, part: documentOf(record, record.id, []) } : null;
    }
    case "entries": {
      const record = table.entries.get(key);
      const context = table.issues.get(itemKey(["issues", name[1]]))?.context;
      return record && context
        ? { in: "entries", issue: record.issue, id: record.id, part: { context, fields: record.fields } }
        : null;
    }
    case "unfinished": {
      const record = table.unfinished.get(key);
      return record ? { in: "unfinished", record } : null;
    }
    case "choices": {
      const draft = table.choices.get(key);
      return draft === undefined ? null : { in: "choices", draft };
    }
    case "snapshots": {
      const record = table.snapshots.get(key);
      return record ? { in: "snapshots", record } : null;
    }
    case "snapshotDocuments": {
      const record = table.snapshotDocuments.get(key);
      return record ? { in: "snapshotDocuments", record } : null;
    }
  }
}

/** Look-ups in a table, with the answers and in the orders that the database's indexes give. Each looks at everything. */
export function tableReads(table: Table): RecordReads {
  const byNumber = () => [...table.issues.values()].sort((a, b) => b.number - a.number || compareText(b.id, a.id));
  const entriesOf = (issue: string) => [...table.entries.values()].filter((record) => record.issue === issue);
  const listed = (issue: string) =>
    entriesOf(issue)
      .filter(({ order }) => order !== undefined)
      .sort((a, b) => compareText(a.order ?? "", b.order ?? "") || compareText(a.id, b.id));
  return {
    issue: async (id) => table.issues.get(itemKey(["issues", id])),
    issues: async () => byNumber(),
    newestDraft: async () => byNumber().find(({ state }) => state === "draft"),
    highestNumber: async () => byNumber().find(({ state }) => state !== "removed")?.number ?? 0,
    chosenDraft: async () => table.choices.get(itemKey(["choices", "draft"])),
    entry: async (issue, id) => table.entries.get(itemKey(["entries", issue, id])),
    entries: async (issue) => entriesOf(issue).sort((a, b) => compareText(a.id, b.id)),
    listed: async (issue) => listed(issue),
    lastListed: async (issue) => listed(issue).at(-1),
    disputed: async () => ({
      issues: [...table.issues.values()].filter(({ disputed }) => disputed),
      entries: [...table.entries.values()].filter(({ disputed }) => disputed),
    }),
    held: async () => [...table.entries.values()].filter(({ held }) => held),
    ofPage: async (page) => [...table.entries.values()].filter(({ pages }) => pages?.includes(page)),
    unfinished: async (slot) => table.unfinished.get(itemKey(["unfinished", slot])),
    counts: async () => ({
      issues: table.issues.size,
      drafts: byNumber().filter(({ state }) => state === "draft").length,
      entries: [...table.entries.values()].filter(({ order }) => order !== undefined).length,
      unfinished: table.unfinished.size,
      snapshots: table.snapshots.size,
    }),
    snapshots: async () => [...table.snapshots.values()].sort((a, b) => a.at - b.at),
    snapshotDocuments: async (snapshot) =>
      [...table.snapshotDocuments.values()].filter((record) => record.snapshot === snapshot),
    commitNow: () => undefined,
  };
}

/** Changes to a table. `touched` collects the names of what was put or deleted, by key. */
export function tableWrites(table: Table, touched: Map<string, RecordName>): RecordWrites {
  const touch = (name: RecordName) => {
    const key = itemKey(name);
    touched.set(key, name);
    return key;
  };
  return {
    ...tableReads(table),
    putIssue: async (record) => table.issues.set(touch(["issues", record.id]), record),
    putEntry: async (record) => table.entries.set(touch(["entries", record.issue, record.id]), record),
    chooseDraft: async (issue) => table.choices.set(touch(["choices", "draft"]), issue),
    putUnfinished: async (record) => table.unfinished.set(touch(["unfinished", record.slot]), record),
    deleteUnfinished: async (slot) => table.unfinished.delete(touch(["unfinished", slot])),
    putSnapshot: async (record) => table.snapshots.set(touch(["snapshots", record.id]), record),
    putSnapshotDocument: async (record) =>
      table.snapshotDocuments.set(touch(["snapshotDocuments", record.snapshot, record.issue]), record),
    async deleteSnapshot(id) {
      table.snapshots.delete(touch(["snapshots", id]));
      for (const { snapshot, issue } of [...table.snapshotDocuments.values()]) {
        if (snapshot === id) table.snapshotDocuments.delete(touch(["snapshotDocuments", snapshot, issue]));
      }
    },
  };
}
