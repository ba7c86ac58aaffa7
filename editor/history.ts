import type { Write } from "../src/replica/write";

/** An edit that can be taken back: the writes that do it. */
export interface Step {
  readonly issue: string;
  readonly writes: readonly Write[];
  /** Typing in one field is one step, for as long as nothing else happens: steps in a row with the same key are one. */
  readonly key?: string;
}

/** The edits of this visit to the page, newest last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** No edit was made yet. */
export const NO_HISTORY: History = { past: [], future: [] };

/** The history after an edit, which ends what could be done again. */
export function recorded({ past }: History, step: Step): History {
  if (step.writes.length === 0) return { past, future: [] };
  const last = past.at(-1);
  if (step.key === undefined || last?.key !== step.key) return { past: [...past, step], future: [] };
  // What showed before the first of these edits is what undo brings back; later ones only add fields not met before.
  const met = new Set(last.writes.map(place));
  const writes = [...last.writes, ...step.writes.filter((write) => !met.has(place(write)))];
  return { past: [...past.slice(0, -1), { ...last, writes }], future: [] };
}

/** The history after the newest edit was taken back by making its writes; `undo` takes that back in turn. */
export function takenBack({ past, future }: History, undo: readonly Write[]): History {
  const last = past.at(-1);
  if (!last) return { past, future };
  return { past: past.slice(0, -1), future: [...future, { issue: last.issue, writes: undo }] };
}

/** The history after what was taken back last was done again. */
export function doneAgain({ past, future }: History, undo: readonly Write[]): History {
  const next = future.at(-1);
  if (!next) return { past, future };
  return { past: [...past, { issue: next.issue, writes: undo }], future: future.slice(0, -1) };
}

/** The same history, in which further typing begins a step of its own. */
export function sealed({ past, future }: History): History {
  const last = past.at(-1);
  if (!last) return { past, future };
  return { past: [...past.slice(0, -1), { issue: last.issue, writes: last.writes }], future };
}

function place({ entry, field }: Write): string {
  return JSON.stringify([entry, field]);
}
