import type { Json } from "../replica/canonical-json";
import type { Context, Document, Fields } from "../replica/document";

/** A document as JSON: its maps as objects, its registers as they are. The inverse is in `document-schema.ts`. */
export function documentJson({ id, context, fields, entries }: Document): Json {
  return {
    id,
    context: contextJson(context),
    fields: fieldsJson(fields),
    entries: objectOf(new Map([...entries].map(([entry, registers]) => [entry, fieldsJson(registers)]))),
  };
}

/** A context as an object of counters by writer. */
export function contextJson(context: Context): Json {
  return objectOf(context);
}

/** Registers as an object by field name. */
export function fieldsJson(fields: Fields): Json {
  return objectOf(
    new Map(
      [...fields].map(([field, register]) => [
        field,
        register.map(({ value, writer, counter, at }) => ({ value, writer, counter, at })),
      ]),
    ),
  );
}

/** Own properties only, so that a key such as `__proto__` is one like any other. */
function objectOf(map: ReadonlyMap<string, Json>): { [key: string]: Json } {
  return Object.fromEntries(map);
}
