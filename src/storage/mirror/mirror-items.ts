import * as v from "valibot";
import { contextJson, documentJson, fieldsJson } from "../../draft-file/document-json";
import type { Json } from "../../replica/canonical-json";
import type { Part } from "../../replica/merge";
import { RECORD_NAME, type RecordName } from "../record-name";
import type { SnapshotDocument, SnapshotRecord } from "../sync/snapshot-records";
import type { UnfinishedRecord } from "../unfinished";

/** A record as the mirror holds it. Parts of issues carry the context of their own moment; see `merge-parts.ts`. */
export type Item =
  | { readonly in: "issues"; readonly id: string; readonly part: Part }
  | { readonly in: "entries"; readonly issue: string; readonly id: string; readonly part: Part }
  | { readonly in: "unfinished"; readonly record: UnfinishedRecord }
  | { readonly in: "choices"; readonly draft: string }
  | { readonly in: "snapshots"; readonly record: SnapshotRecord }
  | { readonly in: "snapshotDocuments"; readonly record: SnapshotDocument };

/** What the mirror's keys begin with. */
export const ITEM_PREFIX = "mirror ";

/** The key under which a record is mirrored. */
export function itemKey(name: RecordName): string {
  return ITEM_PREFIX + JSON.stringify(name);
}

/** The name of the record that an item holds. */
export function nameOfItem(item: Item): RecordName {
  switch (item.in) {
    case "issues":
      return ["issues", item.id];
    case "entries":
      return ["entries", item.issue, item.id];
    case "unfinished":
      return ["unfinished", item.record.slot];
    case "choices":
      return ["choices", "draft"];
    case "snapshots":
      return ["snapshots", item.record.id];
    case "snapshotDocuments":
      return ["snapshotDocuments", item.record.snapshot, item.record.issue];
  }
}

const NAME = v.pipe(v.string(), v.parseJson(), RECORD_NAME);

/** The name of the record that is mirrored under a key, or `null` for a key that is none of the mirror's. */
export function nameOfKey(key: string): RecordName | null {
  const name = v.safeParse(NAME, key.startsWith(ITEM_PREFIX) ? key.slice(ITEM_PREFIX.length) : "");
  return name.success ? name.output : null;
}

/** What is mirrored of a record. */
export function itemJson(item: Item): Json {
  switch (item.in) {
    case "issues":
    case "entries":
      return { context: contextJson(item.part.context), fields: fieldsJson(item.part.fields) };
    case "unfinished": {
      const { texts, at } = item.record;
      return { texts: { ...texts }, at };
    }
    case "choices":
      return item.draft;
    case "snapshots": {
      const { at, reason, numbers } = item.record;
      return { at, reason, numbers };
    }
    case "snapshotDocuments":
      return documentJson(item.record.document);
  }
}
