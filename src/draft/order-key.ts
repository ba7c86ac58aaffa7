import { BASE_62_DIGITS, generateKeyBetween } from "fractional-indexing";

declare const orderKey: unique symbol;

/** A fractional index: between any two there is room for another. Compared by UTF-16 code units, never by locale. */
export type OrderKey = string & { readonly [orderKey]: true };

/** A source of numbers in [0, 1), handed in so that the order of keys can be repeated in a test. */
export type Random = () => number;

/**
 * A key of ours is the start of a run (a random place that no other device picks), a count of three digits, and a
 * closing digit, because a key must not end in "0". Two devices that both add five clips at one place so make two runs
 * that stay whole side by side, where plain keys would interleave: A, B, A, B.
 */
const IN_A_RUN = /^(.+)([0-9A-Za-z]{3})V$/;
const FIRST_IN_A_RUN = "000V";

/** How finely a run's start is chosen: one place in 2 to the power of this. */
const RUN_START_BITS = 24;

/** Whether a value from a register is a key that others can be placed beside. */
export function isOrderKey(value: unknown): value is OrderKey {
  if (typeof value !== "string" || !/^[0-9A-Za-z]+$/.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    // The library tells a malformed key only by throwing; that answer is what was asked for.
    return false;
  }
}

/** The key that starts a new run strictly between two keys (`null`: the end of the list on that side). */
export function startRun(before: OrderKey | null, after: OrderKey | null, random: Random): OrderKey {
  const middle = generateKeyBetween(before, after);
  let upper = after ?? generateKeyBetween(middle, null);
  let lower = after === null ? middle : before;
  for (let bit = 0; bit < RUN_START_BITS; bit++) {
    const half = generateKeyBetween(lower, upper);
    if (random() < 0.5) lower = half;
    else upper = half;
  }
  let start = generateKeyBetween(lower, upper);
  // The upper key must not lie inside the run, among the keys that begin with its start.
  while (upper.startsWith(start)) start = generateKeyBetween(start, upper);
  return `${start}${FIRST_IN_A_RUN}` as OrderKey;
}

/** The next key of the run that `key` is in, or `null` where it is in none or the run is full. */
export function continueRun(key: OrderKey): OrderKey | null {
  const [, start, count] = IN_A_RUN.exec(key) ?? [];
  if (start === undefined || count === undefined) return null;
  const next = [...count].reduce((sum, digit) => sum * 62 + BASE_62_DIGITS.indexOf(digit), 0) + 1;
  if (next >= 62 ** 3) return null;
  const digits = [next / 62 ** 2, next / 62, next].map((place) => BASE_62_DIGITS.charAt(Math.floor(place) % 62));
  return `${start}${digits.join("")}V` as OrderKey;
}
