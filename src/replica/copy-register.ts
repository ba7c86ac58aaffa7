import { alternatives, type Register, shown } from "./register";
import type { Write } from "./write";

/** Writes that make a register what another is. The text that shows comes last, because the latest write shows. */
export function copyRegister(entry: string | null, field: string, register: Register): Write[] {
  const values = [...alternatives(register).toReversed(), shown(register)].map(({ value }) => value);
  return values.map((value, at) => ({ entry, field, value, replaces: at === 0 ? "all" : "none" }));
}
