/** Where entries stand among the others when they are dropped before an entry, or with `null` at the end. */
export function dropped(order: readonly string[], ids: readonly string[], before: string | null): number {
  const others = order.filter((id) => !ids.includes(id));
  if (before === null) return others.length;
  // Dropped on one of their own they stand where that stood.
  const at = ids.includes(before) ? order.slice(0, order.indexOf(before)).filter((id) => !ids.includes(id)).length : -1;
  return at >= 0 ? at : others.indexOf(before);
}
