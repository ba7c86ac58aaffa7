import "fake-indexeddb/auto";
import { readFile } from "node:fs/promises";
import { openDB } from "idb";
import { expect, test, vi } from "vitest";
import { pageKeyOf } from "../../../src/draft/page-key";
import { NewerDatabase } from "../../../src/storage/errors";
import { openDatabase } from "../../../src/storage/indexeddb/open";
import { UPGRADES } from "../../../src/storage/indexeddb/upgrades";
import type { Upgrade } from "../../../src/storage/indexeddb/upgrades/upgrade";

const EVENTS = { onBlocked: () => {}, onClosed: () => {} };

/** What a database is made of, to compare two. */
async function shape(name: string): Promise<unknown> {
  const database = await openDB(name);
  const stores = [...database.objectStoreNames].map((storeName) => {
    const store = database.transaction(storeName).store;
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry, unique } = store.index(index);
      return { index, keyPath, multiEntry, unique };
    });
    return { storeName, keyPath: store.keyPath, indexes };
  });
  database.close();
  return stores;
}

/** What each version's database was made of. Once a version is out, its line is never edited. */
const SHAPES: unknown[] = JSON.parse(await readFile("tests/fixtures/schemas.json", "utf8"));

test.each(UPGRADES.map((_, at) => at + 1))("the schema of version %i is what it was, for ever", async (version) => {
  expect(SHAPES).toHaveLength(UPGRADES.length);
  (await openDatabase(EVENTS, UPGRADES.slice(0, version), `version-${version}`)).close();

  expect(await shape(`version-${version}`)).toEqual(SHAPES[version - 1]);
});

test.each(UPGRADES.map((_, from) => from))(
  "a database of version %i comes to the same schema as a new one",
  async (from) => {
    (await openDatabase(EVENTS, UPGRADES, `fresh-${from}`)).close();
    if (from > 0) (await openDatabase(EVENTS, UPGRADES.slice(0, from), `old-${from}`)).close();
    (await openDatabase(EVENTS, UPGRADES, `old-${from}`)).close();

    expect(await shape(`old-${from}`)).toEqual(await shape(`fresh-${from}`));
  },
);

test("clips and unfinished texts are found by the keys of today, whatever rules they were stored by", async () => {
  const old = await openDatabase(EVENTS, UPGRADES.slice(0, 2), "old-keys");
  const address = "https://example.org/a?gbraid=1";
  const register = (value: string) => [{ value, writer: "w", counter: 1, at: 1 }];
  const fields = new Map([
    ["kind", register("clip")],
    ["link", register(address)],
    ["order", register("a0")],
  ]);
  const oldKey = "example.org/a?gbraid=1";
  await old.put("entries", { issue: "i", id: "e", fields, order: "a0", pages: [oldKey] } as never);
  await old.put("unfinished", { slot: oldKey, texts: { blurb: "Later." }, at: 2 } as never);
  await old.put("unfinished", { slot: "example.org/a", texts: { blurb: "Earlier." }, at: 1 } as never);
  old.close();

  const database = await openDatabase(EVENTS, UPGRADES, "old-keys");
  const key = pageKeyOf(address);
  if (key === null) throw new Error("the address has a key");
  expect(await database.getAllFromIndex("entries", "byPage", key)).toMatchObject([{ id: "e" }]);
  expect(await database.getAll("unfinished")).toMatchObject([{ slot: key, texts: { blurb: "Later." } }]);
  database.close();
});

test("only the steps that a database has not had are run, in order", async () => {
  const ran: string[] = [];
  const step =
    (name: string): Upgrade =>
    (database) => {
      ran.push(name);
      database.createObjectStore(name);
    };
  (await openDatabase(EVENTS, [step("one")], "steps")).close();
  (await openDatabase(EVENTS, [step("one"), step("two"), step("three")], "steps")).close();

  expect(ran).toEqual(["one", "two", "three"]);
});

test("a step that fails leaves the database as it was", async () => {
  const good: Upgrade = (database) => void database.createObjectStore("kept");
  (await openDatabase(EVENTS, [good], "failing")).close();
  const bad: Upgrade = (database) => {
    database.deleteObjectStore("kept");
    throw new Error("no");
  };
  await expect(openDatabase(EVENTS, [good, bad], "failing")).rejects.toThrow();

  expect(await shape("failing")).toEqual([{ storeName: "kept", keyPath: null, indexes: [] }]);
});

test("a database of a newer version is refused and left alone", async () => {
  const newer: Upgrade = (database) => void database.createObjectStore("from-the-future");
  (await openDatabase(EVENTS, [...UPGRADES, newer], "newer")).close();
  const before = await shape("newer");

  await expect(openDatabase(EVENTS, UPGRADES, "newer")).rejects.toThrow(NewerDatabase);
  expect(await shape("newer")).toEqual(before);
});

test("an open page lets go of the database for a newer version, and is told", async () => {
  const onClosed = vi.fn();
  const old = await openDatabase({ ...EVENTS, onClosed }, UPGRADES, "letting-go");
  const newer: Upgrade = (database) => void database.createObjectStore("more");
  (await openDatabase(EVENTS, [...UPGRADES, newer], "letting-go")).close();

  expect(onClosed).toHaveBeenCalledOnce();
  expect(() => old.transaction("issues")).toThrow();
});
