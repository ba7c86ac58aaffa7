import * as v from "valibot";
import { parseWebLink } from "../draft/web-link";
import type { Json } from "../replica/canonical-json";
import type { Document } from "../replica/document";
import { type Register, registerOf } from "../replica/register";
import type { Version } from "../replica/version";
import { LIMITS } from "./format";

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.nameLength));

/** The range of an ECMAScript time value, in milliseconds around 1970. */
const LARGEST_TIME = 8.64e15;

/** JSON has been parsed and its nesting counted by now; what is left to bound is the length of texts. */
const json = v.custom<Json>((value) => withinLength(value), "a text is too long");

const VERSION = v.strictObject({
  value: json,
  writer: name,
  counter: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(-LARGEST_TIME), v.maxValue(LARGEST_TIME)),
});

const REGISTER = v.pipe(
  v.array(VERSION),
  v.nonEmpty(),
  v.transform((versions: Version[]) => registerOf(versions) as Register),
);

/** Registers by field name. */
export const FIELDS = mapOf(REGISTER);

/** A context: counters by writer. */
export const CONTEXT = mapOf(v.pipe(v.number(), v.safeInteger(), v.minValue(1)));

/** A document as a file brings it: its shape, its bounds, and that its parts fit together. */
export const DOCUMENT: v.GenericSchema<unknown, Document> = v.pipe(
  v.strictObject({
    id: name,
    context: CONTEXT,
    fields: FIELDS,
    entries: mapOf(FIELDS, LIMITS.entriesPerIssue),
  }),
  v.check((document) => hasSeenItself(document), "a register holds a version that the context has not seen"),
  v.check((document) => hasOneRegisterPerDot(document), "two registers hold the same dot"),
  v.check((document) => hasOnlyWebLinks(document), "a link is no http(s) address"),
);

/** An object with any keys, as a map. Written out because a schema library's own record drops keys like `__proto__`. */
function mapOf<Value>(schema: v.GenericSchema<unknown, Value>, most: number = LIMITS.entriesPerIssue) {
  return v.pipe(
    v.custom<Record<string, unknown>>((value) => typeof value === "object" && value !== null && !Array.isArray(value)),
    v.rawTransform(({ dataset, addIssue, NEVER }): Map<string, Value> => {
      const entries = Object.entries(dataset.value);
      if (entries.length > most) {
        addIssue({ message: "there are too many" });
        return NEVER;
      }
      const map = new Map<string, Value>();
      for (const [key, input] of entries) {
        const parsed = v.safeParse(schema, input, { abortEarly: true });
        if (!parsed.success || key.length > LIMITS.nameLength) {
          addIssue({ message: parsed.issues?.[0]?.message ?? "a name is too long" });
          return NEVER;
        }
        map.set(key, parsed.output);
      }
      return map;
    }),
  );
}

function registersOf({ fields, entries }: Document): Register[] {
  return [fields, ...entries.values()].flatMap((all) => [...all.values()]);
}

function hasSeenItself(document: Document): boolean {
  return registersOf(document).every((register) =>
    register.every(({ writer, counter }) => (document.context.get(writer) ?? 0) >= counter),
  );
}

function hasOneRegisterPerDot(document: Document): boolean {
  const registers = registersOf(document);
  const dots = registers.map((register) => new Set(register.map(({ writer, counter }) => `${counter} ${writer}`)));
  return new Set(dots.flatMap((own) => [...own])).size === dots.reduce((sum, own) => sum + own.size, 0);
}

function hasOnlyWebLinks({ entries }: Document): boolean {
  return [...entries.values()].every((fields) =>
    (fields.get("link") ?? []).every(({ value }) => value === null || parseWebLink(String(value)) !== null),
  );
}

function withinLength(value: unknown): boolean {
  if (typeof value === "string") return value.length <= LIMITS.textLength;
  if (typeof value !== "object" || value === null) return typeof value !== "number" || Number.isFinite(value);
  return Object.entries(value).every(([key, part]) => key.length <= LIMITS.nameLength && withinLength(part));
}
