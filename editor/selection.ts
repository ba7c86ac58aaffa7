/** Entries that are selected, to be moved or deleted together. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null };

/** One more or one less, or everything from the one selected last to this one. */
export type SelectHow = "toggle" | "range";

/** The selection after an entry was chosen. `order`: the ids of all entries, in order. */
export function selected({ ids, anchor }: Selection, order: readonly string[], id: string, how: SelectHow): Selection {
  if (how === "range" && anchor !== null && order.includes(anchor)) {
    const [from, to] = [order.indexOf(anchor), order.indexOf(id)].sort((a, b) => a - b);
    return { ids: new Set([...ids, ...order.slice(from, (to ?? 0) + 1)]), anchor };
  }
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** What of a selection is still there, in the order of the entries. */
export function inOrder({ ids }: Selection, order: readonly string[]): string[] {
  return order.filter((id) => ids.has(id));
}
