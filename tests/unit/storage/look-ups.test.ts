import { expect, test, vi } from "vitest";
import { pageKeyOf } from "../../../src/draft/page-key";
import type { Slot } from "../../../src/storage/unfinished";
import { newClip } from "../support/documents";
import { testLibrary } from "../support/library";

/** How many records come out of the database while `work` runs. */
async function recordsRead(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const values = (result: unknown) => (Array.isArray(result) ? result.length : result === undefined ? 0 : 1);
  const spies = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((prototype) =>
    (["get", "getAll", "openCursor"] as const).map((method) => {
      const original = prototype[method] as (this: unknown, ...args: unknown[]) => IDBRequest<unknown>;
      return vi.spyOn(prototype, method as "get").mockImplementation(function (this: unknown, ...args: unknown[]) {
        const request = original.apply(this, args);
        request.addEventListener("success", () => {
          count += values(request.result);
        });
        return request as IDBRequest;
      });
    }),
  );
  await work();
  for (const spy of spies) spy.mockRestore();
  return count;
}

test("finding a page's clip, listing the draft and adding to it read no more of a large library than of a small one", async () => {
  const { library } = testLibrary();
  const page = (n: number) => `https://example.org/${n}`;
  const slot = "no-address" as Slot;
  const costs = async (n: number) => ({
    page: await recordsRead(() => library.page(pageKeyOf(page(n)), slot)),
    draft: await recordsRead(() => library.draft()),
    add: await recordsRead(() => library.addClip(newClip({ link: page(n) as never, address: page(n) }), slot)),
  });
  for (let n = 0; n < 5; n++) await library.addClip(newClip({ address: page(n) }), slot);
  const { issue } = await library.draft();
  const small = await costs(5);

  // The same draft, beside an issue with three hundred clips.
  const { another } = { another: issue?.id ?? "" };
  await library.apply("old", [
    { entry: null, field: "number", value: 0 },
    ...Array.from({ length: 300 }, (_, n) => [
      { entry: `old-${n}`, field: "kind", value: "clip" },
      { entry: `old-${n}`, field: "link", value: page(1_000 + n) },
    ]).flat(),
  ]);
  expect((await library.draft()).issue?.id).toBe(another);
  const large = await costs(6);

  expect(large.page).toBe(small.page);
  expect(large.draft).toBe(small.draft + 1);
  expect(large.add).toBe(small.add);
});
