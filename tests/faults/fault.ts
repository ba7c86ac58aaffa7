import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type FaultOutcome, type FaultResult, RESULTS } from "./result";

const isFull = process.env.PASTEUP_FAULTS === "full";
const HOURS = 60 * 60 * 1_000;

/**
 * Tries a fault as a test: `full` times in `npm run test:faults`, `short` times with every test run. The seed is in the
 * test's name and in the table; `PASTEUP_SEED` does a run again. What this machine does not allow is skipped.
 */
export function tryFault(
  fault: string,
  { full, short }: { readonly full: number; readonly short: number },
  run: (times: number, seed: number) => Promise<FaultOutcome>,
  isPossible = true,
): void {
  const times = isFull ? full : short;
  const seed = Number(process.env.PASTEUP_SEED ?? Math.floor(Math.random() * 2 ** 31));
  test.runIf(isPossible)(`${fault}: ${times} times, seed ${seed}`, { timeout: 2 * HOURS }, async () => {
    const outcome = await run(times, seed);
    const result: FaultResult = { fault, seed, times, ...outcome };
    await mkdir(RESULTS, { recursive: true });
    const name = fault.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    await writeFile(`${RESULTS}/${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
    expect(outcome.failures).toEqual([]);
  });
}

/** A whole number as people write it. */
export function counted(number: number): string {
  return number.toLocaleString("en");
}
