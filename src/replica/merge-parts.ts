import type { Context, Document } from "./document";
import { mergeContexts, mergeFields, type Part } from "./merge";

/**
 * A copy of a document that was made part by part, at different times: each part has the context of its own moment. A
 * part that is missing says nothing, where an entry that a whole document lacks would say that it never was.
 */
export interface Parts {
  readonly own: Part | undefined;
  readonly entries: ReadonlyMap<string, Part>;
}

/**
 * A document with what a copy in parts has that it lacks. Parts in which the copy has nothing new stay the very ones
 * they are.
 */
export function mergeParts(document: Document, parts: Parts): Document {
  const merged = (fields: Document["fields"], part: Part) => mergeFields({ context: document.context, fields }, part);
  const entries = new Map(document.entries);
  for (const [id, part] of parts.entries) entries.set(id, merged(document.entries.get(id) ?? new Map(), part));
  return {
    id: document.id,
    context: [parts.own, ...parts.entries.values()].reduce(
      (context: Context, part) => (part ? mergeContexts(context, part.context) : context),
      document.context,
    ),
    fields: parts.own ? merged(document.fields, parts.own) : document.fields,
    entries,
  };
}
