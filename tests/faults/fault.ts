import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type FaultOutcome, type FaultResult, RESULTS } from "./result";

const isFull = process.env.PASTEUP_FAULTS === "full";
const HOURS = 60 * 60 * 1_000;

/**
 * Tries a fault as a test: `full` times in `npm run test:faults`, `short` times with every test run. The seed is in the
 * test's name and in the table; `PASTEUP_SEED` does a run again. What this machine does not allow is left out of the
 * short run, and fails the full one.
 */
export function tryFault(
  fault: string,
  { full, short }: { readonly full: number; readonly short: number },
  run: (times: number, seed: number) => Promise<FaultOutcome>,
  isPossible = true,
): void {
  const times = isFull ? full : short;
  const chance = Number(process.env.PASTEUP_SEED ?? Math.floor(Math.random() * 2 ** 31));
  // What takes no seed leaves nothing to chance that could be done again.
  const seed = run.length > 1 ? chance : null;
  const name = seed === null ? `${fault}: ${times} times` : `${fault}: ${times} times, seed ${seed}`;
  // The table must not be written without a line, so the full run fails where the short one leaves it out.
  test.runIf(isPossible || isFull)(name, { timeout: 2 * HOURS }, async () => {
    expect(isPossible, "this machine does not allow this fault").toBe(true);
    const outcome = await run(times, chance);
    const result: FaultResult = { fault, seed, times, ...outcome };
    await mkdir(RESULTS, { recursive: true });
    const file = fault.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    await writeFile(`${RESULTS}/${file}.json`, `${JSON.stringify(result, null, 2)}\n`);
    expect(outcome.failures).toEqual([]);
  });
}

/**
 * A failure where something took longer than it may, in milliseconds. Only in the full run: the short one belongs to the
 * tests of whatever machine runs them, and how fast that is says nothing of the extension.
 */
export function tooLate(took: number, most: number, what: string): string[] {
  return isFull && took > most ? [`${what} after ${took.toFixed(0)} ms`] : [];
}

/** A whole number as people write it. */
export function counted(number: number): string {
  return number.toLocaleString("en");
}
