import type { Write } from "../src/replica/write";
import type { Undo } from "../src/storage/sync/sync";

/** An edit that can be taken back: the writes that do it, issue by issue. */
export interface Step {
  readonly undo: Undo;
  /** Typing in one field, without a pause and without leaving it, is one step: steps in a row with the same key are one. */
  readonly key?: string;
  /** When it was made, in milliseconds of any clock that only goes on. */
  readonly at: number;
}

/** The edits of this visit to the page, newest last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** No edit was made yet. */
export const NO_HISTORY: History = { past: [], future: [] };

/** What is typed after a pause of this length (milliseconds) is taken back by itself. */
const PAUSE = 1_500;

/** The history after an edit, which ends what could be done again. */
export function recorded({ past }: History, step: Step): History {
  if (step.undo.every(({ writes }) => writes.length === 0)) return { past, future: [] };
  const last = past.at(-1);
  const goesOn = step.key !== undefined && last?.key === step.key && step.at - last.at < PAUSE;
  if (!goesOn) return { past: [...past, step], future: [] };
  return { past: [...past.slice(0, -1), { ...step, undo: joined(last.undo, step.undo) }], future: [] };
}

/** What showed before the first of two edits is what undo brings back; the later one only adds what was not met before. */
function joined(first: Undo, second: Undo): Undo {
  return first.map(({ issue, writes }) => {
    const met = new Set(writes.map(place));
    const later = second.find((other) => other.issue === issue)?.writes ?? [];
    return { issue, writes: [...writes, ...later.filter((write) => !met.has(place(write)))] };
  });
}

/** The history after the newest edit was taken back by making its writes; `undo` takes that back in turn. */
export function takenBack({ past, future }: History, undo: Undo): History {
  const last = past.at(-1);
  if (!last) return { past, future };
  return { past: past.slice(0, -1), future: [...future, { undo, at: last.at }] };
}

/** The history after what was taken back last was done again. */
export function doneAgain({ past, future }: History, undo: Undo): History {
  const next = future.at(-1);
  if (!next) return { past, future };
  return { past: [...past, { undo, at: next.at }], future: future.slice(0, -1) };
}

function place({ entry, field }: Write): string {
  return JSON.stringify([entry, field]);
}
