import { expect, test, vi } from "vitest";
import { type FirstWords, firstWords } from "../../../src/storage/first-words";
import { testFirstWords } from "../support/first-words";

/** What is left, as far as it says what was typed. */
async function textsLeft(words: FirstWords): Promise<unknown[]> {
  const left = await words.left();
  return left.map(([, kept]) => JSON.parse(String(kept))).map(({ address, texts }) => [address, texts]);
}

const address = "https://example.org/page";

test("are left where the popup closes in the next moment", async () => {
  const openings = testFirstWords();
  openings.open().keep({ blurb: "Closed" });
  openings.close();

  expect(await textsLeft(openings.open())).toEqual([[undefined, { blurb: "Closed" }]]);
});

test("are left where the browser crashes, from the first keystroke on that the extension's storage was handed", async () => {
  const openings = testFirstWords();
  const words = openings.open();
  words.keep({ blurb: "Cr" });
  words.keep({ blurb: "Crashed" });
  await vi.waitUntil(() => openings.local.size > 0);
  openings.crash();

  expect(await textsLeft(openings.open())).toEqual([[address, { blurb: "Crashed" }]]);
});

test("of an opening that still lives are its own", async () => {
  const openings = testFirstWords();
  const first = openings.open();
  first.keep({ blurb: "Mine" });
  await vi.waitUntil(() => openings.local.size > 0);
  const second = openings.open();

  expect(await second.left()).toEqual([]);
  second.keep({ blurb: "Other" });
  expect(await first.left()).toEqual([]);
});

test("of earlier openings stay beside those of later ones, until they are forgotten", async () => {
  const openings = testFirstWords();
  openings.open().keep({ blurb: "One" });
  await vi.waitUntil(() => openings.local.size > 0);
  openings.crash();
  const second = openings.open();
  await second.left();
  second.keep({ blurb: "Two" });
  await vi.waitUntil(() => [...openings.local.values()].join().includes("Two"));
  openings.crash();

  const third = openings.open();
  expect(await textsLeft(third)).toEqual([
    [address, { blurb: "One" }],
    [address, { blurb: "Two" }],
  ]);
  third.keep({ blurb: "Three" });
  third.forget((await third.left()).map(([opening]) => opening));
  await vi.waitUntil(() => openings.isEmpty());
  expect(await third.left()).toEqual([]);
});

test("that were forgotten don't come back with an older Web Storage, which a crash may bring", async () => {
  const openings = testFirstWords();
  const first = openings.open();
  first.keep({ blurb: "Hello" });
  const disk = openings.disk();
  first.forget([]);
  await vi.waitUntil(() => openings.local.size > 0);
  openings.crash(disk);
  const second = openings.open();
  expect(await second.left()).toEqual([]);
  // Nor with the next crash, before what the second took out is on the disk.
  openings.crash(disk);
  expect(await openings.open().left()).toEqual([]);
});

test("are remembered as forgotten only as long as a crash could bring them back", async () => {
  const openings = testFirstWords();
  const first = openings.open();
  first.keep({ blurb: "Hello" });
  first.forget([]);
  await vi.waitUntil(() => openings.local.size > 0);
  openings.close();
  const later = openings.open({ now: () => Date.now() + 120_000 });
  await later.left();
  await vi.waitUntil(() => [...openings.local.values()].join() === "{}");
});

test("have their page as soon as it is known, whatever the extension's storage does", async () => {
  const openings = testFirstWords();
  const words = openings.open({ get: () => new Promise(() => {}) });
  words.keep({ blurb: "Slow" });
  await vi.waitUntil(() => [...openings.disk().values()].join().includes(address));
  openings.close();

  expect(await textsLeft(openings.open())).toEqual([[address, { blurb: "Slow" }]]);
});

test("are kept as well as can be where a storage refuses, which is told", async () => {
  const failed = vi.fn();
  const refused = new DOMException("The quota has been exceeded", "QuotaExceededError");
  const refuse = async () => {
    throw refused;
  };
  const words = firstWords({
    local: { get: refuse, set: refuse },
    web: () => {
      throw refused;
    },
    locks: { request: refuse as never, query: async () => ({}) },
    address: async () => address,
    now: () => 1,
    newId: () => "opening",
    failed,
  });
  words.keep({ blurb: "Typed all the same" });

  expect(await words.left()).toEqual([]);
  expect(failed).toHaveBeenCalledWith(refused);
});
