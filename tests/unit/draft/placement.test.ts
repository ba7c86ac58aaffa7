import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOrderKey, type OrderKey } from "../../../src/draft/order-key";
import { compareOrder, type Placed, place } from "../../../src/draft/placement";
import { chance } from "../support/random";

/** A list with keys, into which a test places by id. */
function put(list: readonly Placed[], id: string, index: number, by: string, random: () => number): Placed[] {
  const keys = place(list, [id], index, { writer: by, random });
  const moved = list.map((one) => {
    const order = keys.get(one.id);
    return order === undefined ? one : { ...one, order, placedBy: by };
  });
  const order = keys.get(id);
  if (order === undefined) throw new Error("no key for the placed entry");
  return [...moved, { id, order, placedBy: by }].sort(compareOrder);
}

const ids = (list: readonly Placed[]) => list.map(({ id }) => id);

describe("placing an entry", () => {
  test("puts it where it was meant, whoever placed its neighbours", () => {
    const steps = fc.array(fc.record({ at: fc.nat(), by: fc.constantFrom("a", "b", "c") }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.integer(), (plan, seed) => {
        const random = chance(seed);
        let list: Placed[] = [];
        let model: string[] = [];
        for (const [n, { at, by }] of plan.entries()) {
          const index = at % (list.length + 1);
          list = put(list, `e${n}`, index, by, random);
          model = model.toSpliced(index, 0, `e${n}`);
          expect(ids(list)).toEqual(model);
        }
        expect(list.every(({ order }) => isOrderKey(order))).toBe(true);
      }),
    );
  });

  test("keeps keys short where one device adds entry after entry", () => {
    let list: Placed[] = [];
    for (let n = 0; n < 500; n++) list = put(list, `e${n}`, n, "a", chance(n));

    expect(Math.max(...list.map(({ order }) => order?.length ?? 0))).toBeLessThanOrEqual(12);
  });

  test("gives two devices that add at the same place two whole runs, with room between", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        fc.nat(5),
        fc.integer({ min: 1, max: 9 }),
        (one, other, place0, length) => {
          fc.pre(one !== other);
          let common: Placed[] = [];
          for (let n = 0; n < 5; n++) common = put(common, `x${n}`, n, "before", chance(7));
          const index = Math.min(place0, common.length);
          const added = (by: string, seed: number) => {
            const random = chance(seed);
            let list = common;
            for (let n = 0; n < length; n++) list = put(list, `${by}${n}`, index + n, by, random);
            return list.filter(({ placedBy }) => placedBy === by);
          };
          const both = [...common, ...added("a", one), ...added("b", other)].sort(compareOrder);
          const writers = both.slice(index, index + 2 * length).map(({ placedBy }) => placedBy);
          const half = writers.indexOf(writers[0] === "a" ? "b" : "a");
          expect(new Set(writers.slice(0, half)).size).toBe(1);
          expect(half).toBe(length);

          const between = put(both, "later", index + length, "c", chance(1));
          expect(ids(between)[index + length]).toBe("later");
        },
      ),
      {
        examples: [
          [1, 2, 0, 5],
          [3, 4, 5, 5],
        ],
      },
    );
  });

  test("makes room between entries that share a key", () => {
    const shared = "a0V" as OrderKey;
    const list: Placed[] = ["p", "q", "r"].map((id) => ({ id, order: shared, placedBy: "b" }));

    expect(ids(put(list, "new", 1, "a", chance(1)))).toEqual(["p", "new", "q", "r"]);
  });

  test("lists entries without a key last, and gives them keys when something is placed among them", () => {
    const list: Placed[] = [
      { id: "first", order: "a0V" as OrderKey, placedBy: "b" },
      { id: "lost", order: null, placedBy: null },
      { id: "lost too", order: null, placedBy: null },
    ];
    const after = put(list, "new", 2, "a", chance(1));

    expect(ids(after)).toEqual(["first", "lost", "new", "lost too"]);
    expect(after.every(({ order }) => order !== null)).toBe(true);
  });
});

describe("an order key", () => {
  test.each(["", "a", "a00", "A0", "ä0", "a0 ", null, 3, undefined, "zz"])("is not %j", (value) => {
    expect(isOrderKey(value)).toBe(false);
  });

  test.each(["a0", "a0V", "Zz", "b00V"])("is %j", (value) => {
    expect(isOrderKey(value)).toBe(true);
  });
});
