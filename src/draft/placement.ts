import { compareText, type WriterId } from "../replica/version";
import { continueRun, type OrderKey, type Random, startRun } from "./order-key";

/** Where an entry stands: its key (`null` where a damaged file left none), and who put it there. */
export interface Placed {
  readonly id: string;
  readonly order: OrderKey | null;
  readonly placedBy: WriterId | null;
}

/** The order in which every device shows entries: by key, ties by id, those without a key last. */
export function compareOrder(a: Placed, b: Placed): number {
  if (a.order === null || b.order === null) {
    return Number(a.order === null) - Number(b.order === null) || compareText(a.id, b.id);
  }
  return compareText(a.order, b.order) || compareText(a.id, b.id);
}

/** Who places an entry, and the randomness that keeps two devices' runs apart. */
export interface Placer {
  readonly writer: WriterId;
  readonly random: Random;
}

/**
 * Keys for entries `ids` to stand at `index` among `siblings` (in order, without them), one behind the other. Mostly
 * one key for each. Neighbours that share a key (two devices can mint the same one) or have none leave no room between
 * them; they get new keys as well.
 */
export function place(
  siblings: readonly Placed[],
  ids: readonly string[],
  index: number,
  { writer, random }: Placer,
): ReadonlyMap<string, OrderKey> {
  const keyless = siblings.findIndex((sibling) => sibling.order === null);
  const from = keyless >= 0 && keyless < index ? keyless : index;
  const before = siblings[from - 1];
  const floor = before?.order ?? null;
  const free = siblings.findIndex((s, at) => at >= index && s.order !== null && (floor === null || s.order > floor));
  const to = free < 0 ? siblings.length : free;
  const ceiling = siblings[to]?.order ?? null;

  const wanting = [
    ...siblings.slice(from, index).map((sibling) => sibling.id),
    ...ids,
    ...siblings.slice(index, to).map((sibling) => sibling.id),
  ];
  const keys = new Map<string, OrderKey>();
  let last = floor;
  let ours = before?.placedBy === writer;
  for (const one of wanting) {
    const next = ours && last !== null ? continueRun(last) : null;
    last = next !== null && (ceiling === null || next < ceiling) ? next : startRun(last, ceiling, random);
    ours = true;
    keys.set(one, last);
  }
  return keys;
}
