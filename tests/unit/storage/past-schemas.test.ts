import { readdir, readFile } from "node:fs/promises";
import type { IDBPDatabase } from "idb";
import { describe, expect, test } from "vitest";
import { pageKeyOf } from "../../../src/draft/page-key";
import { openDatabase } from "../../../src/storage/indexeddb/open";
import { UPGRADES } from "../../../src/storage/indexeddb/upgrades";
import type { Slot } from "../../../src/storage/unfinished";
import { NO_DATABASE, Profile } from "../support/mirror";

/** What databases held that earlier versions wrote, by store. Once a version is out its file is never edited. */
const FOLDER = "tests/fixtures/databases";

type Dump = Record<string, readonly { readonly key?: IDBValidKey; readonly value: unknown }[]>;

async function fixture<T>(name: string): Promise<T> {
  const text = await readFile(`${FOLDER}/${name}.json`, "utf8");
  return JSON.parse(text, (_key, value) => (Array.isArray(value?.map) ? new Map(value.map) : value));
}

let profiles = 0;

/** A profile with the database that a version left. */
async function profileOf(version: number): Promise<Profile> {
  const profile = new Profile(`past-schema-${profiles++}`);
  const events = { onBlocked: () => {}, onClosed: () => {} };
  const old = (await openDatabase(events, UPGRADES.slice(0, version), profile.name)) as unknown as IDBPDatabase;
  for (const [store, records] of Object.entries(await fixture<Dump>(`version-${version}`))) {
    for (const { key, value } of records) await old.put(store, value, key);
  }
  if (version >= 4) {
    // A real database goes on counting changes where it was; that is no record, and so not in the fixture.
    const { copied } = await old.get("mirror", "state");
    await old.put("changes", ["choices", "draft"], copied);
    await old.delete("changes", copied);
  }
  old.close();
  return profile;
}

const slot = pageKeyOf("https://example.org/later") as Slot;

/** What the fixtures hold, as an editor sees it. */
const ENTRIES = [
  { title: "Ä title", emoji: "🎉", blurb: "Written there." },
  { kind: "heading", text: "News" },
  { title: "Two", blurb: "About [Two]()." },
];

test("every schema there was has its fixture", async () => {
  const versions = UPGRADES.map((_, at) => `version-${at + 1}.json`);

  expect(await readdir(FOLDER)).toEqual([expect.stringMatching(/^mirror-1/), ...versions]);
});

describe.each(UPGRADES.map((_, at) => at + 1))("a database of version %i, opened by today's code", (version) => {
  test("shows everything it held", async () => {
    const { library, told } = (await profileOf(version)).page();

    expect(await library.draft()).toMatchObject({ number: 95, issue: { id: "two", entries: ENTRIES } });
    expect(await library.issues()).toHaveLength(2);
    expect((await library.page(slot as never, slot)).unfinished).toEqual({ blurb: "Half a sentence", emoji: "🎉" });
    expect((await library.page(pageKeyOf("https://example.org/a"), slot)).clip).toMatchObject({ title: "Ä title" });
    expect((await library.issue("two"))?.conflicts).toBe(1);
    // A database that had a mirror is told that it is gone; the older ones never had one.
    expect(told).toEqual(version < 4 ? [] : ["healed mirror"]);
  });

  test("has a mirror from then on, which brings it back", async () => {
    const profile = await profileOf(version);
    await profile.page().records.copied();
    await profile.loseDatabase();
    profile.restart();

    expect(await profile.page().library.draft()).toMatchObject({ number: 95, issue: { entries: ENTRIES } });
  });

  test("has its states to go back to, if its version knew any", async () => {
    const { sync } = (await profileOf(version)).page();

    expect(await sync.snapshots()).toHaveLength(version < 2 ? 0 : 1);
  });
});

test("a mirror of version 1 brings everything back, and serves alone", async () => {
  for (const parts of [{}, NO_DATABASE]) {
    const profile = new Profile(`past-mirror-${Object.keys(parts)}`);
    for (const [key, value] of Object.entries(await fixture<Record<string, unknown>>("mirror-1"))) {
      profile.area.items.set(key, JSON.stringify(value));
    }
    const { library } = profile.page(parts);

    expect(await library.draft()).toMatchObject({ number: 95, issue: { id: "two", entries: ENTRIES } });
    expect((await library.page(slot as never, slot)).unfinished).toEqual({ blurb: "Half a sentence", emoji: "🎉" });
  }
});
