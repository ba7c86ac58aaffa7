import type { Register } from "./register";
import type { WriterId } from "./version";

/** Registers by field name. A field this version does not know is a register like any other. */
export type Fields = ReadonlyMap<string, Register>;

/** Every dot a copy has ever seen: for each writer the highest counter, counters being handed out without gaps. */
export type Context = ReadonlyMap<WriterId, number>;

/**
 * A replicated document: its own registers, and those of the entries in it. Maps, not objects, because names come from
 * files: a field called `__proto__` is data here and nothing else.
 */
export interface Document {
  readonly id: string;
  readonly context: Context;
  readonly fields: Fields;
  readonly entries: ReadonlyMap<string, Fields>;
}

/** A document nobody has written to. */
export function emptyDocument(id: string): Document {
  return { id, context: new Map(), fields: new Map(), entries: new Map() };
}

/** The register a write names: an entry's field, or with `entry: null` the document's own. */
export function registerAt(document: Document, entry: string | null, field: string): Register | undefined {
  return (entry === null ? document.fields : document.entries.get(entry))?.get(field);
}
