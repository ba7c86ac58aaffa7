import { canonicalJson, type Json } from "../replica/canonical-json";
import { copyRegister } from "../replica/copy-register";
import type { Document, Fields } from "../replica/document";
import { alternatives, type Register, shown } from "../replica/register";
import type { Write } from "../replica/write";
import { isDeviceField } from "./conflicts";
import { isRemoved } from "./read-issue";

/**
 * Writes that make an issue show what it showed in an earlier copy: texts and places go back, entries that came since
 * go, entries that went come back. New writes, so that the going back reaches other devices like any edit.
 */
export function restore(now: Document, then: Document): Write[] {
  const ids = new Set([...now.entries.keys(), ...then.entries.keys()]);
  return [
    ...restoreFields(null, now.fields, then.fields),
    ...[...ids].flatMap((id) => {
      const [current, earlier] = [now.entries.get(id) ?? NO_FIELDS, then.entries.get(id)];
      return earlier ? restoreFields(id, current, earlier) : goesAgain(id, current);
    }),
  ];
}

const NO_FIELDS: Fields = new Map();

function restoreFields(entry: string | null, now: Fields, then: Fields): Write[] {
  const names = new Set([...now.keys(), ...then.keys()]);
  return [...names].flatMap((field): Write[] => {
    const [current, earlier] = [now.get(field), then.get(field)];
    if (isDeviceField(field) || valuesOf(field, current) === valuesOf(field, earlier)) return [];
    // A register can't be unwritten; this is what it reads as when nobody wrote it.
    return earlier ? copyRegister(entry, field, earlier) : [{ entry, field, value: unwritten(field) }];
  });
}

/** What a register shows and what stands beside it, to compare with another. */
function valuesOf(field: string, register: Register | undefined): string {
  const values = register ? [shown(register), ...alternatives(register)].map(({ value }) => value) : [unwritten(field)];
  return canonicalJson(values);
}

function unwritten(field: string): Json {
  return field === "removed" ? false : null;
}

function goesAgain(entry: string, now: Fields): Write[] {
  return isRemoved(now) ? [] : [{ entry, field: "removed", value: true }];
}
