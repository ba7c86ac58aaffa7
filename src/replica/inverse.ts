import { copyRegister } from "./copy-register";
import { type Document, registerAt } from "./document";
import { alternatives, shownValue } from "./register";
import type { Write } from "./write";

/**
 * The writes that bring back what was in `before`, for an undo that reaches other devices like any edit: what showed,
 * and, where a write replaced texts that stood beside it, those too. A register that did not exist goes back to `null`,
 * which reads as "never written"; a register can't be unwritten.
 */
export function inverse(before: Document, writes: readonly Write[]): readonly Write[] {
  return [...writes]
    .reverse()
    .filter(({ entry, field }, at, all) => all.findLastIndex((w) => w.entry === entry && w.field === field) === at)
    .flatMap(({ entry, field, replaces = "all" }): Write[] => {
      const register = registerAt(before, entry, field);
      if (register && replaces === "all" && alternatives(register).length > 0) {
        return copyRegister(entry, field, register);
      }
      return [{ entry, field, value: shownValue(register) ?? null, ...(replaces !== "all" && { replaces }) }];
    });
}
