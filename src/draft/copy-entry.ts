import { copyRegister } from "../replica/copy-register";
import type { Document } from "../replica/document";
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
