import type { Entry, Issue } from "../../draft/issue";

/** An issue as it was read anew, in which entries that are what they were are the very objects they were. */
export function withUnchanged<Kept extends Issue>(before: Kept | null, now: Kept): Kept {
  if (before?.id !== now.id) return now;
  const known = new Map(before.entries.map((entry) => [entry.id, entry]));
  return { ...now, entries: now.entries.map((entry) => same(known.get(entry.id), entry)) };
}

/** An issue with some of its entries as they were read anew, in the order of `ids`; `null` for one that is gone. */
export function withEntries<Kept extends Issue>(
  before: Kept,
  ids: readonly string[],
  entries: readonly (Entry | null)[],
): Kept {
  const read = new Map(ids.map((id, at) => [id, entries[at] ?? null]));
  return {
    ...before,
    entries: before.entries.flatMap((entry) => {
      const now = read.get(entry.id);
      if (now === undefined) return [entry];
      return now === null ? [] : [same(entry, now)];
    }),
  };
}

/** Entries hold nothing but texts, numbers and the like, which compare by value. */
function same(before: Entry | undefined, now: Entry): Entry {
  if (!before) return now;
  const keys = Object.keys(now) as (keyof Entry)[];
  return keys.every((key) => before[key] === now[key]) && Object.keys(before).length === keys.length ? before : now;
}
