import { canonicalJson } from "./canonical-json";
import type { Context, Document, Fields } from "./document";
import { type Register, registerOf } from "./register";
import type { Version } from "./version";

/** Part of a document, an entry's registers or the document's own, with every dot that whoever holds it has seen. */
export interface Part {
  readonly context: Context;
  readonly fields: Fields;
}

/**
 * Two copies of a document as one: what both have, and what one has and the other has never seen. A version is gone
 * only where a copy has seen its dot and does not hold it, because then somebody who saw it replaced it. No clock is
 * asked. Commutative, associative and idempotent for copies that real edits can produce (the "dot store" of Almeida,
 * Shoker and Baquero, Delta State Replicated Data Types, 2018).
 */
export function merge(a: Document, b: Document): Document {
  const [own, ...entries] = [...parts(a, b)].map(([id, ours, theirs]) => [id, mergeFields(ours, theirs)] as const);
  return {
    id: a.id,
    context: mergeContexts(a.context, b.context),
    fields: own?.[1] ?? NO_FIELDS,
    entries: new Map(entries),
  };
}

const NO_FIELDS: Fields = new Map();

/** What of two documents belongs together: first their own registers, with an empty id, then those of each entry. */
function* parts(a: Document, b: Document): Iterable<[id: string, ours: Part, theirs: Part]> {
  yield ["", a, b];
  for (const id of new Set([...a.entries.keys(), ...b.entries.keys()])) {
    const of = ({ context, entries }: Document) => ({ context, fields: entries.get(id) ?? NO_FIELDS });
    yield [id, of(a), of(b)];
  }
}

/** Every dot that either has seen. */
export function mergeContexts(a: Context, b: Context): Context {
  const merged = new Map(a);
  for (const [writer, counter] of b) merged.set(writer, Math.max(counter, merged.get(writer) ?? 0));
  return merged;
}

/** The registers of two copies, each merged with its counterpart. Where that is what `a` has, its very fields. */
export function mergeFields(a: Part, b: Part): Fields {
  const merged = new Map(
    [...new Set([...a.fields.keys(), ...b.fields.keys()])].flatMap((name): [string, Register][] => {
      // Copies that contradict each other are damaged, and nothing of them may be lost: see `contradicts`.
      const register = survivors(name, a, b) ?? union(a.fields.get(name) ?? [], b.fields.get(name) ?? []);
      return register ? [[name, register]] : [];
    }),
  );
  const isAll =
    merged.size === a.fields.size && [...merged].every(([name, register]) => a.fields.get(name) === register);
  return isAll ? a.fields : merged;
}

/**
 * Whether a copy that came contradicts our own: a register of ours of which each claims to have replaced what the other
 * holds. Real edits leave every register with a version in it, so a copy that names no successor is damaged or forged.
 * A register that only ours lacks is no contradiction: then it is our own copy that lost something, and gets it back.
 */
export function contradicts(came: Document, own: Document): boolean {
  for (const [, ours, theirs] of parts(own, came)) {
    if ([...ours.fields.keys()].some((name) => survivors(name, ours, theirs) === undefined)) return true;
  }
  return false;
}

/** What is left of a register that at least one copy has, or `undefined` where each copy says the other's is replaced. */
function survivors(name: string, a: Part, b: Part): Register | undefined {
  const [own, other] = [a.fields.get(name), b.fields.get(name)];
  // Most of two copies is alike, and what is alike survives as it is.
  if (own && other && isAlike(own, other)) return own;
  const [ours, theirs] = [own ?? [], other ?? []];
  const kept = (versions: readonly Version[], others: readonly Version[], seenByOthers: Context) =>
    versions.filter((version) => others.some((other) => isSameDot(version, other)) || !hasSeen(seenByOthers, version));
  return union(kept(ours, theirs, b.context), kept(theirs, ours, a.context));
}

/** Every version once. One dot with two values (a damaged file) keeps both; with two times, the later. */
function union(ours: readonly Version[], theirs: readonly Version[]): Register | undefined {
  const byContent = new Map<string, Version>();
  for (const version of [...ours, ...theirs]) {
    const content = canonicalJson([version.writer, version.counter, version.value]);
    const known = byContent.get(content);
    if (!known || known.at < version.at) byContent.set(content, version);
  }
  return registerOf([...byContent.values()]);
}

function isAlike(a: Register, b: Register): boolean {
  const [one, another] = [a[0], b[0]];
  if (a.length > 1 || b.length > 1 || !isSameDot(one, another) || one.at !== another.at) return false;
  return one.value === another.value || canonicalJson(one.value) === canonicalJson(another.value);
}

function isSameDot(a: Version, b: Version): boolean {
  return a.writer === b.writer && a.counter === b.counter;
}

function hasSeen(context: Context, { writer, counter }: Version): boolean {
  return (context.get(writer) ?? 0) >= counter;
}
