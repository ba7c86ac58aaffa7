import fc from "fast-check";

/** One thing that happens to one of several devices. Numbers pick among what there is at that moment. */
export type HistoryStep =
  | { readonly do: "write"; readonly device: number; readonly entry: number; readonly field: number }
  | { readonly do: "remove"; readonly device: number; readonly entry: number }
  | { readonly do: "insert"; readonly device: number; readonly at: number; readonly count: number }
  | { readonly do: "move"; readonly device: number; readonly entry: number; readonly at: number }
  | { readonly do: "restart"; readonly device: number }
  | { readonly do: "copy-profile"; readonly device: number; readonly onto: number }
  | { readonly do: "export"; readonly device: number }
  | { readonly do: "import"; readonly device: number; readonly file: number };

const device = fc.nat(4);
const some = fc.nat(50);

/** Any history of up to 60 steps: edits, files in any order, late, twice or never, restarts, copied profiles. */
export const anyHistory: fc.Arbitrary<readonly HistoryStep[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant("write" as const), device, entry: some, field: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("remove" as const), device, entry: some }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant("insert" as const),
        device,
        at: some,
        count: fc.integer({ min: 1, max: 4 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("move" as const), device, entry: some, at: some }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("restart" as const), device }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("copy-profile" as const), device, onto: device }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant("export" as const), device }) },
    { weight: 7, arbitrary: fc.record({ do: fc.constant("import" as const), device, file: some }) },
  ),
  { maxLength: 60, size: "max" },
);

/** Clocks that are off by up to ten years, and tick forwards, backwards or not at all. */
export const anyClocks: fc.Arbitrary<readonly { readonly offset: number; readonly tick: number }[]> = fc.array(
  fc.record({
    offset: fc.integer({ min: -315_576_000_000, max: 315_576_000_000 }),
    tick: fc.integer({ min: -5_000, max: 5_000 }),
  }),
  { minLength: 5, maxLength: 5 },
);
