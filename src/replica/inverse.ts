import { type Document, registerAt } from "./document";
import { shownValue } from "./register";
import type { Write } from "./write";

/**
 * The writes that bring back what showed in `before`, for an undo that reaches other devices like any edit. A register
 * that did not exist goes back to `null`, which reads as "never written"; a register can't be unwritten.
 */
export function inverse(before: Document, writes: readonly Write[]): readonly Write[] {
  return [...writes]
    .reverse()
    .filter(({ entry, field }, at, all) => all.findLastIndex((w) => w.entry === entry && w.field === field) === at)
    .map(({ entry, field, replaces }) => ({
      entry,
      field,
      value: shownValue(registerAt(before, entry, field)) ?? null,
      ...(replaces && { replaces }),
    }));
}
