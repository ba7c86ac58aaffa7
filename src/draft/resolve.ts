import type { Json } from "../replica/canonical-json";
import type { Write } from "../replica/write";
import type { Conflict } from "./conflicts";

/** How two texts become one where both are kept: as two paragraphs, or on one line. */
const BETWEEN: Partial<Record<Conflict["field"], string>> = { blurb: "\n\n", introduction: "\n\n" };

/** Decides a conflict for one of its values. */
export function keepOne({ entry, field }: Conflict, value: Json): Write[] {
  return [{ entry, field, value }];
}

/** Whether a conflict's texts can stand together. A link or an emoji can only be one of them. */
export function canKeepAll({ field }: Conflict): boolean {
  return field !== "link" && field !== "emoji" && field !== "removed";
}

/** Decides a conflict for all its texts, one behind the other in the order they are shown in. */
export function keepAll({ entry, field, versions }: Conflict): Write[] {
  const texts = versions.map(({ value }) => String(value ?? "")).filter(Boolean);
  return [{ entry, field, value: texts.join(BETWEEN[field] ?? " / ") }];
}
