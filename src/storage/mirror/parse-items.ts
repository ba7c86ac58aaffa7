import * as v from "valibot";
import { CONTEXT, DOCUMENT, FIELDS } from "../../draft-file/document-schema";
import type { RecordName } from "../record-name";
import { UNFINISHED_TEXTS } from "../unfinished-schema";
import { ITEM_PREFIX, type Item, nameOfKey } from "./mirror-items";

/** What there is in the mirror, as far as it can be read. */
export interface MirrorContents {
  readonly items: readonly Item[];
  /** The mirror's keys, those too whose values can't be read. */
  readonly keys: readonly string[];
}

/** Reads everything that is mirrored. A value that is damaged is left out: the other store has it, or nobody has. */
export function parseContents(stored: Readonly<Record<string, unknown>>): MirrorContents {
  const keys = Object.keys(stored).filter((key) => key.startsWith(ITEM_PREFIX));
  return { keys, items: keys.flatMap((key) => parseItem(key, stored[key]) ?? []) };
}

/** One mirrored record, or `null` for what is none. */
function parseItem(key: string, stored: unknown): Item | null {
  const name = nameOfKey(key);
  return name && itemOf(name, stored);
}

const time = v.pipe(v.number(), v.safeInteger());
const PART = v.object({ context: CONTEXT, fields: FIELDS });
const UNFINISHED = v.object({ texts: UNFINISHED_TEXTS, at: time });
const SNAPSHOT = v.object({
  at: time,
  reason: v.picklist(["import", "daily", "restore"]),
  numbers: v.array(v.nullable(v.number())),
});

function read<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}

function itemOf(name: RecordName, stored: unknown): Item | null {
  switch (name[0]) {
    case "issues": {
      const part = read(PART, stored);
      return part && { in: "issues", id: name[1], part };
    }
    case "entries": {
      const part = read(PART, stored);
      return part && { in: "entries", issue: name[1], id: name[2], part };
    }
    case "unfinished": {
      const record = read(UNFINISHED, stored);
      return record && { in: "unfinished", record: { slot: name[1], ...record } };
    }
    case "choices": {
      const draft = read(v.string(), stored);
      return draft === null ? null : { in: "choices", draft };
    }
    case "snapshots": {
      const record = read(SNAPSHOT, stored);
      return record && { in: "snapshots", record: { id: name[1], ...record } };
    }
    case "snapshotDocuments": {
      const document = read(DOCUMENT, stored);
      return document && { in: "snapshotDocuments", record: { snapshot: name[1], issue: name[2], document } };
    }
  }
}
