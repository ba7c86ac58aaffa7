/**
 * Where entries stand among the others after a step up or down. `order`: the ids of all entries; `ids`: those that move
 * together, in order. `null` where they can't go further.
 */
export function stepped(order: readonly string[], ids: readonly string[], by: -1 | 1): number | null {
  const moving = new Set(ids);
  const edge = by < 0 ? order.findIndex((id) => moving.has(id)) : order.findLastIndex((id) => moving.has(id));
  if (edge < 0) return null;
  const others = order.slice(0, by < 0 ? edge : edge + 1).filter((id) => !moving.has(id)).length;
  // Entries that stood apart come together with the first step, also at the end of the list.
  const isTogether = order.indexOf(ids[0] ?? "") + ids.length - 1 === order.indexOf(ids.at(-1) ?? "");
  const index = isTogether ? others + by : others;
  return index < 0 || index > order.length - ids.length ? null : index;
}
