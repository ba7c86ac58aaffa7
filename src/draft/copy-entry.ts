import type { Document } from "../replica/document";
import { alternatives, type Register, shown } from "../replica/register";
import type { Write } from "../replica/write";

/** Fields that say where an entry stands and whether it does; a copy gets its own. */
const OF_THE_PLACE = new Set(["order", "removed"]);

/** Writes that make an entry, under its own id, what it is in another issue: with every text that stands in conflict. */
export function copyEntry(from: Document, id: string): Write[] {
  const fields = [...(from.entries.get(id) ?? [])].filter(([field]) => !OF_THE_PLACE.has(field));
  return [
    ...fields.flatMap(([field, register]) => copyRegister(id, field, register)),
    { entry: id, field: "removed", value: false },
  ];
}

/** Writes that make a register what another is. The text that shows comes last, because the latest write shows. */
export function copyRegister(entry: string | null, field: string, register: Register): Write[] {
  const values = [...alternatives(register).toReversed(), shown(register)].map(({ value }) => value);
  return values.map((value, at) => ({ entry, field, value, replaces: at === 0 ? "all" : "none" }));
}
