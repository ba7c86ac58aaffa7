import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { place } from "../../../src/draft/placement";
import { compareOrder, type Placed } from "../../../src/draft/placement";
import type { planImport } from "../../../src/draft-file/plan";
import { canonicalJson } from "../../../src/replica/canonical-json";
import type { merge } from "../../../src/replica/merge";
import { merge as trueMerge } from "../../../src/replica/merge";
import { Devices } from "../support/devices";
import { listed } from "../support/documents";
import { anyClocks, anyHistory } from "../support/histories";
import { chance } from "../support/random";

/**
 * Whether the properties would notice: each of these is one small mistake in the merge, the order or the plan, made in
 * a copy of the module, and some property must fail with it.
 */
const FOLDER = "reports/mutants";

let copies = 0;

/** A copy of a module in which one piece of code, which must be there once, is another. */
async function mutant<Module>(file: string, from: string, to: string): Promise<Module> {
  const source = await readFile(file, "utf8");
  expect(source.split(from), `${from} in ${file}`).toHaveLength(2);
  const path = resolve(FOLDER, `${copies++}.ts`);
  await mkdir(FOLDER, { recursive: true });
  const rooted = source
    .replace(from, to)
    .replace(/from "(\.[^"]+)"/g, (_whole, specifier) => `from "${join(resolve(dirname(file)), specifier)}"`);
  await writeFile(path, rooted);
  return import(/* @vite-ignore */ path);
}

afterAll(() => rm(FOLDER, { recursive: true, force: true }));

/** Whether a property fails for some case. */
function fails(property: fc.IProperty<unknown[]>, numRuns: number): boolean {
  return fc.check(property, { numRuns, seed: 20_261_123 }).failed;
}

test.each([
  ["no mistake at all", "(context.get(writer) ?? 0) >= counter", "(context.get(writer) ?? 0) >= counter"],
  [
    "a dot that was just seen counts as unseen",
    "(context.get(writer) ?? 0) >= counter",
    "(context.get(writer) ?? 0) > counter",
  ],
  ["the context does not advance", "merged.set(writer, Math.max(counter, merged.get(writer) ?? 0))", "void counter"],
  ["the context goes back", "Math.max(counter, merged.get(writer) ?? 0)", "counter"],
  ["what the other has never seen is dropped", "|| !hasSeen(seenByOthers, version)", ""],
  ["what the other has replaced is kept", "!hasSeen(seenByOthers, version)", "true"],
  ["each side is asked about its own context", "kept(ours, theirs, b.context)", "kept(ours, theirs, a.context)"],
  ["one dot is any dot of its writer", "a.writer === b.writer && a.counter === b.counter", "a.writer === b.writer"],
  [
    "one dot is any writer's of that count",
    "a.writer === b.writer && a.counter === b.counter",
    "a.counter === b.counter",
  ],
  ["the entries of one side only are merged", "...a.entries.keys(), ...b.entries.keys()", "...a.entries.keys()"],
  [
    "the later clock decides what survives",
    "return union(kept(ours, theirs, b.context), kept(theirs, ours, a.context));",
    "const all = [...kept(ours, theirs, b.context), ...kept(theirs, ours, a.context)]; return union(all.filter(({ at }) => at === Math.max(...all.map((one) => one.at))), []);",
  ],
])("the merge: %s", async (mistake, from, to) => {
  const wrong = await mutant<{ merge: typeof merge }>("src/replica/merge.ts", from, to);
  const property = fc.property(anyHistory, anyClocks, fc.nat(), (history, clocks, seed) => {
    const all = new Devices(3, clocks, wrong.merge, chance(seed));
    for (const step of history) all.step(step);
    all.exchange();
    const [first, ...others] = all.devices;
    if (!first) return false;
    const alike = others.every(
      ({ document }) => JSON.stringify(listed(document)) === JSON.stringify(listed(first.document)),
    );
    return (
      alike && all.verdicts(first).every(({ shown, standing }) => JSON.stringify(shown) === JSON.stringify(standing))
    );
  });

  expect(fails(property as fc.IProperty<unknown[]>, 300)).toBe(mistake !== "no mistake at all");
});

test.each([
  ["no mistake at all", "src/draft/placement.ts", "compareText(a.order, b.order)", "compareText(a.order, b.order)"],
  [
    "ties are left to chance",
    "src/draft/placement.ts",
    "compareText(a.order, b.order) || compareText(a.id, b.id)",
    "compareText(a.order, b.order)",
  ],
])("the order: %s", async (mistake, file, from, to) => {
  const wrong = await mutant<{ compareOrder: typeof compareOrder }>(file, from, to);
  const property = fc.property(
    fc.array(fc.record({ id: fc.uuid(), order: fc.constantFrom("a0", "a1") }), { minLength: 2 }),
    (list) => {
      const entries = list.map(({ id, order }) => ({ id, order, placedBy: null })) as unknown as Placed[];
      const [one, other] = [entries.toSorted(wrong.compareOrder), entries.toReversed().toSorted(wrong.compareOrder)];
      return one.every(({ id }, at) => other[at]?.id === id);
    },
  );

  expect(fails(property as fc.IProperty<unknown[]>, 300)).toBe(mistake !== "no mistake at all");
});

/** Three entries that one device adds at the end of a list, for itself. */
function runOf(placeOf: typeof place, list: readonly Placed[], by: string, random: () => number): Placed[] {
  let own = list;
  for (let n = 0; n < 3; n++) {
    const order = placeOf(own, [`${by}${n}`], own.length, { writer: by, random }).get(`${by}${n}`) ?? null;
    own = [...own, { id: `${by}${n}`, order, placedBy: by }];
  }
  return own.slice(list.length);
}

test.each([
  ["no mistake at all", "ours && last !== null", "ours && last !== null"],
  ["runs do not continue", "ours && last !== null ? continueRun(last) : null", "null"],
  ["a run continues over what comes behind it", "ceiling === null || next < ceiling", "true"],
  ["neighbours with one key are left alone", "floor === null || s.order > floor", "true"],
])("the placing: %s", async (mistake, from, to) => {
  const wrong = await mutant<{ place: typeof place }>("src/draft/placement.ts", from, to);
  const step = fc.record({ at: fc.nat(30), by: fc.constantFrom("a", "b"), twin: fc.boolean() });
  const property = fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), fc.nat(), (steps, seed) => {
    const random = chance(seed);
    let list: Placed[] = [];
    for (const [n, { at, by, twin }] of steps.entries()) {
      const index = at % (list.length + 1);
      const keys = wrong.place(list, [`e${n}`], index, { writer: by, random });
      const moved = list.map((one) => ({ ...one, order: keys.get(one.id) ?? one.order }));
      list = [...moved, { id: `e${n}`, order: keys.get(`e${n}`) ?? null, placedBy: by }].toSorted(compareOrder);
      if (list[index]?.id !== `e${n}`) return false;
      const [first] = list;
      if (twin && first) list = [...list, { ...first, id: `e${n}-twin` }].toSorted(compareOrder);
    }
    const added = ["one", "two"].flatMap((by) => runOf(wrong.place, list, by, random));
    const writers = added.toSorted(compareOrder).map(({ placedBy }) => placedBy);
    return new Set(writers.slice(0, 3)).size === 1 && new Set(writers.slice(3)).size === 1;
  });

  expect(fails(property as fc.IProperty<unknown[]>, 500)).toBe(mistake !== "no mistake at all");
});

test.each([
  ["what went is not told", "before.entries.filter(({ id }) => !now.has(id))", "before.entries.filter(() => false)"],
  [
    "what came is told as nothing",
    'if (!was) return [{ kind: "added", entry: entry.id, name }];',
    "if (!was) return [];",
  ],
  ["the file is compared, not what comes of it", "const merged = merge(own, document);", "const merged = document;"],
])("the plan: %s", async (mistake, from, to) => {
  const wrong = await mutant<{ planImport: typeof planImport }>("src/draft-file/plan.ts", from, to);
  const property = fc.property(anyHistory, anyClocks, fc.nat(), (history, clocks, seed) => {
    const all = new Devices(3, clocks, trueMerge, chance(seed));
    for (const step of history) all.step(step);
    const [here, file] = all.devices.map(({ document }) => document);
    if (!here || !file || here.context.size === 0) return true;
    const changes = wrong.planImport([file], new Map([[here.id, here]]), [])[0]?.changes ?? [];
    const told = (kind: string) =>
      changes.flatMap((change) => (change.kind === kind && "entry" in change ? [change.entry] : [])).toSorted();
    const [before, after] = [listed(here), listed(trueMerge(here, file))];
    return (
      canonicalJson(told("added") as string[]) ===
        canonicalJson(after.filter((id) => !before.includes(id)).toSorted()) &&
      canonicalJson(told("removed") as string[]) ===
        canonicalJson(before.filter((id) => !after.includes(id)).toSorted())
    );
  });

  expect(fails(property as fc.IProperty<unknown[]>, 300)).toBe(mistake !== "no mistake at all");
});
