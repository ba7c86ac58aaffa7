import type { Document, Fields } from "../replica/document";
import { alternatives, type Register, shown } from "../replica/register";
import type { Version } from "../replica/version";
import { readEntry } from "./read-issue";

/** Fields whose versions the editor is asked about. For the others the one that shows is enough. */
const TEXT_FIELDS = ["title", "introduction", "blurb", "text", "link", "emoji"] as const;

type TextField = (typeof TEXT_FIELDS)[number];

/** Texts that were written without knowing of each other, of an entry or, with `entry: null`, of the issue itself. */
export interface Conflict {
  readonly entry: string | null;
  /** `removed`: somebody deleted the entry while it was edited elsewhere; it stays until the editor decides. */
  readonly field: TextField | "removed";
  /** The version that shows, then the others. */
  readonly versions: readonly [Version, ...Version[]];
}

/** What an issue's editor has to decide, in the order of the document's entries. */
export function conflictsOf(document: Document): Conflict[] {
  const entries = [...document.entries].filter(([id, fields]) => readEntry(id, fields) !== null);
  return [...conflictsIn(null, document.fields), ...entries.flatMap(([id, fields]) => conflictsIn(id, fields))];
}

/** What there is to decide among an entry's registers, or, with `entry: null`, an issue's own. */
export function conflictsIn(entry: string | null, fields: Fields): Conflict[] {
  const fieldsToAsk = entry === null ? TEXT_FIELDS : ([...TEXT_FIELDS, "removed"] as const);
  return fieldsToAsk.flatMap((field): Conflict[] => {
    const register = fields.get(field);
    const others = register ? alternatives(register) : [];
    if (!register || others.length === 0 || (field === "removed" && !isDisputed(register))) return [];
    return [{ entry, field, versions: [shown(register), ...others] }];
  });
}

/** Never having been removed and being kept are the same; only a removal is worth asking about. */
function isDisputed(register: Register): boolean {
  return register.some(({ value }) => value === true);
}

const DEVICE_FIELD = "device ";

/** The field in which an issue remembers the name of the device a writer wrote on. */
export function deviceField(writer: string): string {
  return DEVICE_FIELD + writer;
}

/** Whether a field of an issue names a device. */
export function isDeviceField(field: string): boolean {
  return field.startsWith(DEVICE_FIELD);
}

/** The name of the device that wrote a version, or an empty text where the issue does not tell. */
export function deviceOf({ fields }: Pick<Document, "fields">, { writer }: Version): string {
  const register = fields.get(deviceField(writer));
  const name = register && shown(register).value;
  return typeof name === "string" ? name : "";
}
