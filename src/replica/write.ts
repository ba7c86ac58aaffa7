import type { Json } from "./canonical-json";
import { type Context, type Document, type Fields, registerAt } from "./document";
import { type Register, registerOf, shown } from "./register";
import type { Version, WriterId } from "./version";

type Replaces = "all" | "shown" | "none";

/** Who writes, and when by their clock (epoch milliseconds). */
export interface Stamp {
  readonly writer: WriterId;
  readonly at: number;
}

/**
 * A new value for one register: an entry's field, or the document's own with `entry: null`. It replaces every version
 * there, unless it says otherwise: `"shown"` leaves versions that stand beside the shown one, because somebody who types
 * into one of two texts has not decided about the other; `"none"` adds a version beside all there are.
 */
export interface Write {
  readonly entry: string | null;
  readonly field: string;
  readonly value: Json;
  readonly replaces?: Replaces;
}

/**
 * The document after these writes, in order, each with the writer's next counter. The given document is unchanged.
 * A part of a document (its context, and those entries the writes touch) can be given in place of the whole.
 */
export function write(document: Document, writes: readonly Write[], stamp: Stamp): Document {
  return writes.reduce((before, one) => writeOne(before, one, stamp), document);
}

function writeOne(document: Document, { entry, field, value, replaces = "all" }: Write, stamp: Stamp): Document {
  const before = registerAt(document, entry, field);
  const counter = (document.context.get(stamp.writer) ?? 0) + 1;
  const version = { value, writer: stamp.writer, counter, at: laterThan(before, stamp.at) };
  const register = registerOf([version, ...standing(before, replaces)]) ?? [version];
  const context: Context = new Map(document.context).set(stamp.writer, counter);
  if (entry === null) return { ...document, context, fields: withField(document.fields, field, register) };
  const fields = withField(document.entries.get(entry) ?? new Map(), field, register);
  return { ...document, context, entries: new Map(document.entries).set(entry, fields) };
}

function withField(fields: Fields, field: string, register: Register): Fields {
  return new Map(fields).set(field, register);
}

function standing(before: Register | undefined, replaces: Replaces): readonly Version[] {
  if (!before || replaces === "all") return [];
  if (replaces === "none") return before;
  const replaced = shown(before);
  return before.filter((version) => version !== replaced);
}

/** A write shows before what its writer saw, even where another device's clock runs years ahead. */
function laterThan(before: Register | undefined, at: number): number {
  return before ? Math.max(at, ...before.map((version) => version.at + 1)) : at;
}
