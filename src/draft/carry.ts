import type { Document } from "../replica/document";
import type { Write } from "../replica/write";
import { copyEntry } from "./copy-entry";
import { holdClip, removeEntry } from "./edits";
import { type Placed, type Placer, place } from "./placement";

/** The writes that carry entries from one issue into another. */
export interface Carried {
  readonly into: readonly Write[];
  readonly outOf: readonly Write[];
}

/**
 * Carries entries over, in the order of `ids`, to the end of another issue's entries (`siblings`, in order). They keep
 * their ids, so that carried back they are what they were; none of them is held there any more.
 */
export function carry(from: Document, ids: readonly string[], siblings: readonly Placed[], placer: Placer): Carried {
  const others = siblings.filter(({ id }) => !ids.includes(id));
  const keys = place(others, ids, others.length, placer);
  return {
    into: [
      ...ids.flatMap((id) => [...copyEntry(from, id), ...(isHeld(from, id) ? holdClip(id, false) : [])]),
      ...[...keys].map(([entry, value]) => ({ entry, field: "order", value })),
    ],
    outOf: ids.flatMap(removeEntry),
  };
}

function isHeld(from: Document, id: string): boolean {
  return from.entries.get(id)?.has("held") ?? false;
}
