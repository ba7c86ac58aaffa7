import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merge } from "../../../src/replica/merge";
import { type Clock, Devices } from "../support/devices";
import { anyClocks, anyHistory, type HistoryStep } from "../support/histories";
import { chance } from "../support/random";
import { runs } from "../support/runs";

const count = fc.integer({ min: 3, max: 5 });
const LONG = 1_800_000;

function live(devices: number, history: readonly HistoryStep[], clocks: readonly Clock[], seed: number): Devices {
  const all = new Devices(devices, clocks, merge, chance(seed));
  for (const step of history) all.step(step);
  return all;
}

describe("whatever several devices do, and whatever their clocks say", () => {
  test(
    "each shows exactly what nobody who saw it has replaced, at every moment",
    () => {
      fc.assert(
        fc.property(count, anyHistory, anyClocks, fc.nat(), (devices, history, clocks, seed) => {
          const all = live(devices, history, clocks, seed);
          for (const device of all.devices) {
            for (const { shown, standing } of all.verdicts(device)) expect(shown).toEqual(standing);
          }
        }),
        runs(1_000),
      );
    },
    LONG,
  );

  test(
    "when everyone has exchanged with everyone, all have the same document, and it has lost nothing",
    () => {
      fc.assert(
        fc.property(count, anyHistory, anyClocks, fc.nat(), (devices, history, clocks, seed) => {
          const all = live(devices, history, clocks, seed);
          all.exchange();
          const [first, ...others] = all.devices;
          for (const device of others) expect(device.document).toEqual(first?.document);
          if (first) for (const { shown, standing } of all.verdicts(first)) expect(shown).toEqual(standing);
        }),
        runs(1_000),
      );
    },
    LONG,
  );

  test(
    "merging is commutative, associative and idempotent",
    () => {
      fc.assert(
        fc.property(anyHistory, anyClocks, fc.nat(), (history, clocks, seed) => {
          const [a, b, c] = live(3, history, clocks, seed).devices.map(({ document }) => document);
          if (!a || !b || !c) throw new Error("three devices were asked for");
          expect(merge(a, b)).toEqual(merge(b, a));
          expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
          expect(merge(a, a)).toEqual(a);
          expect(merge(merge(a, b), b)).toEqual(merge(a, b));
        }),
        runs(1_000),
      );
    },
    LONG,
  );
});
