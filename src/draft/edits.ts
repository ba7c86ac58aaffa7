import type { Json } from "../replica/canonical-json";
import { type Document, registerAt } from "../replica/document";
import { shownValue } from "../replica/register";
import type { Write } from "../replica/write";
import type { ClipText, NewClip } from "./issue";
import { type Placed, type Placer, place } from "./placement";

/** Fields that hold what somebody typed: of two texts written apart, typing in one leaves the other standing. */
const TYPED = new Set(["title", "introduction", "blurb", "text", "link", "emoji"]);

/** A new draft. */
export function startIssue(number: number): Write[] {
  return [
    { entry: null, field: "state", value: "draft" },
    { entry: null, field: "number", value: number },
  ];
}

/** New texts for the issue itself; only what differs is written. */
export function editIssue(
  document: Document,
  changes: { readonly number?: number | null; readonly title?: string; readonly introduction?: string },
): Write[] {
  return changed(document, null, changes);
}

/** Adds a clip behind `last`, the last entry there is. Facts that are empty are not written. */
export function addClip(last: Placed | undefined, id: string, clip: NewClip, placer: Placer): Write[] {
  const facts = Object.entries(clip).filter(([, value]) => value !== "" && value !== 0);
  return [
    { entry: id, field: "kind", value: "clip" },
    ...facts.map(([field, value]) => ({ entry: id, field, value })),
    ...placeAt(last ? [last] : [], [id], 1, placer),
  ];
}

/** Adds a heading at `index` among `siblings`, the issue's entries in order. */
export function addHeading(
  siblings: readonly Placed[],
  id: string,
  text: string,
  index: number,
  placer: Placer,
): Write[] {
  return [
    { entry: id, field: "kind", value: "heading" },
    { entry: id, field: "text", value: text },
    ...placeAt(siblings, [id], index, placer),
  ];
}

/** New texts for a clip; only what differs is written. Editing also says that the entry stays, should it be removed elsewhere meanwhile. */
export function editClip(document: Document, id: string, changes: Partial<ClipText>): Write[] {
  return changed(document, id, changes);
}

/** A new text for a heading. */
export function editHeading(document: Document, id: string, text: string): Write[] {
  return changed(document, id, { text });
}

/**
 * Moves entries so that they stand, one behind the other in the order of `ids`, at `index` among the others. `siblings`:
 * the entries in order, with or without those that move.
 */
export function moveEntries(
  siblings: readonly Placed[],
  ids: readonly string[],
  index: number,
  placer: Placer,
): Write[] {
  const others = siblings.filter((sibling) => !ids.includes(sibling.id));
  return placeAt(others, ids, index, placer);
}

/** Takes an entry out. It stays in the document, marked, so that the removal reaches other devices. */
export function removeEntry(id: string): Write[] {
  return [{ entry: id, field: "removed", value: true }];
}

/** Keeps a clip for the next issue, or takes it back into this one. */
export function holdClip(id: string, held: boolean): Write[] {
  return [
    { entry: id, field: "held", value: held },
    { entry: id, field: "removed", value: false },
  ];
}

/** Publishes an issue on a day (ISO 8601), or with `null` makes it a draft again. */
export function publishIssue(day: string | null): Write[] {
  return [
    { entry: null, field: "state", value: day === null ? "draft" : "published" },
    { entry: null, field: "publishedOn", value: day },
  ];
}

function placeAt(siblings: readonly Placed[], ids: readonly string[], index: number, placer: Placer): Write[] {
  const keys = place(siblings, ids, Math.min(Math.max(index, 0), siblings.length), placer);
  return [...keys].map(([entry, value]) => ({ entry, field: "order", value }));
}

function changed(document: Document, entry: string | null, changes: Record<string, Json | undefined>): Write[] {
  const writes = Object.entries(changes).flatMap(([field, value]): Write[] => {
    const now = shownValue(registerAt(document, entry, field));
    if (value === undefined || (now ?? "") === (value ?? "")) return [];
    return [{ entry, field, value, replaces: TYPED.has(field) ? "shown" : "all" }];
  });
  if (entry === null || writes.length === 0) return writes;
  return [...writes, { entry, field: "removed", value: false }];
}
