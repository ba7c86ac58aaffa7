import { describe, expect, test, vi } from "vitest";
import { encodeDraftFile } from "../../../src/draft-file/encode";
import { NewerDatabase, NotSaved } from "../../../src/storage/errors";
import { openDatabase } from "../../../src/storage/indexeddb/open";
import { META_KEY } from "../../../src/storage/mirror/meta";
import { itemKey } from "../../../src/storage/mirror/mirror-items";
import type { Slot } from "../../../src/storage/unfinished";
import { link, newClip } from "../support/documents";
import { ORIGIN, sha256 } from "../support/draft-files";
import { type KeptPage, NO_DATABASE, Profile } from "../support/mirror";

const slot = "example.org/page" as Slot;
const other = "example.org/other" as Slot;
const clip = (title: string) => newClip({ title, link: link(`https://example.org/${encodeURIComponent(title)}`) });

let profiles = 0;
const profile = () => new Profile(`mirror-${profiles++}`);

/** Everything there is of issues, to compare two states by. */
async function dump({ sync }: KeptPage): Promise<string> {
  return encodeDraftFile(await sync.documents(), ORIGIN, sha256);
}

/** A library with a bit of everything in it. */
async function filled(page: KeptPage): Promise<void> {
  const { issue, entry } = await page.library.addClip(clip("one"), slot);
  await page.library.addClip(clip("two"), slot);
  await page.library.addHeading(issue, "News", 1);
  await page.library.editClip(issue, entry, { blurb: "Words about it.", emoji: "🎉" });
  await page.library.editIssue(issue, { number: 95, title: "A, B and more", introduction: "Hello." });
  const { issue: gone } = await page.library.addClip(clip("three"), slot);
  await page.library.removeEntries(gone, [entry]);
  await page.library.keepUnfinished(other, { blurb: "half a sentence" });
  await page.sync.keepDaily();
  await page.records.copied();
}

describe("an edit", () => {
  test("that adds or removes is in both stores when it is acknowledged", async () => {
    const one = profile();
    const { library } = one.page();
    await library.addClip(clip("kept"), slot);
    await one.loseDatabase();
    one.restart();

    expect((await one.page().library.draft()).issue?.entries).toMatchObject([{ title: "kept" }]);
  });

  test("of a text does not wait for the mirror, which has it a moment later", async () => {
    const one = profile();
    const { library, records } = one.page();
    const { issue, entry } = await library.addClip(clip("kept"), slot);
    const set = vi.spyOn(one.area, "set").mockReturnValue(new Promise(() => {}));
    await library.editClip(issue, entry, { blurb: "Typed." });
    await library.editClip(issue, entry, { blurb: "Typed on." });
    set.mockRestore();
    expect((await library.issue(issue))?.entries).toMatchObject([{ blurb: "Typed on." }]);

    const next = one.page();
    await next.library.draft();
    await next.records.copied();
    await one.loseDatabase();
    one.restart();
    expect((await one.page().library.issue(issue))?.entries).toMatchObject([{ blurb: "Typed on." }]);
    void records;
  });

  test("whose copy fails is saved all the same, told of once, and copied with the next", async () => {
    const one = profile();
    const { library, told } = one.page();
    await library.addClip(clip("one"), slot);
    one.area.failure = new Error("QUOTA_BYTES quota exceeded");
    await library.addClip(clip("two"), slot);
    await library.addClip(clip("three"), slot);
    expect(told).toEqual(["not copied"]);
    one.area.failure = null;
    await library.addClip(clip("four"), slot);
    expect(told).toEqual(["not copied", "copied again"]);
    await one.loseDatabase();
    one.restart();

    const titles = (await one.page().library.draft()).issue?.entries.map((entry) => "title" in entry && entry.title);
    expect(titles).toEqual(["one", "two", "three", "four"]);
  });
});

describe("a database that the browser threw away", () => {
  test("is brought back whole: issues, the choice of one, unfinished texts, states to go back to", async () => {
    const one = profile();
    const before = one.page();
    await filled(before);
    const [documents, snapshots] = [await dump(before), await before.sync.snapshots()];
    await one.loseDatabase();
    one.restart();

    const after = one.page();
    expect(await dump(after)).toBe(documents);
    expect(await after.sync.snapshots()).toEqual(snapshots);
    expect(await after.sync.snapshot(snapshots[0]?.id ?? "")).toMatchObject([{ number: 95 }]);
    expect((await after.library.page(null, other)).unfinished).toEqual({ blurb: "half a sentence" });
    expect(after.told).toEqual(["healed database"]);
  });

  test("is told of once, by a page", async () => {
    const one = profile();
    await filled(one.page());
    await one.loseDatabase();
    one.restart();
    const inBackground = one.page({ events: { onAlone: () => {}, onNotCopied: () => {}, onCopiedAgain: () => {} } });
    await inBackground.library.draft();
    const [first, second] = [one.page(), one.page()];
    await first.library.draft();
    await second.library.draft();

    expect([first.told, second.told]).toEqual([["healed database"], []]);
  });

  test("goes on under a writer of its own, so that no dot is minted twice", async () => {
    const one = profile();
    const page = one.page();
    const { issue } = await page.library.addClip(clip("one"), slot);
    const before = (await page.sync.documents())[0];
    await one.loseDatabase();
    const after = one.page();
    await after.library.editIssue(issue, { title: "Later" });
    const document = (await after.sync.documents())[0];

    const writers = [...(document?.context.keys() ?? [])];
    expect(writers).toHaveLength(2);
    expect(writers).toEqual(expect.arrayContaining([...(before?.context.keys() ?? [])]));
  });

  test("and a mirror that lost an entry as well: the rest is back, and another device's file brings the entry", async () => {
    const one = profile();
    const before = one.page();
    const { entry } = await before.library.addClip(clip("lost"), slot);
    await before.library.addClip(clip("kept"), slot);
    const file = await before.sync.documents();
    for (const key of one.area.items.keys())
      if (key.includes("entries") && key.includes(entry)) one.area.items.delete(key);
    await one.loseDatabase();
    one.restart();
    const after = one.page();
    expect((await after.library.draft()).issue?.entries).toMatchObject([{ title: "kept" }]);

    await after.sync.import(file, [], () => undefined);
    expect((await after.library.draft()).issue?.entries).toMatchObject([{ title: "lost" }, { title: "kept" }]);
  });
});

describe("a mirror that is gone or damaged", () => {
  test.each([
    ["deleted", (items: Map<string, string>) => items.clear()],
    ["without what it says of itself", (items: Map<string, string>) => void items.delete(META_KEY)],
    ["with nonsense in place of what it says of itself", (items: Map<string, string>) => void items.set(META_KEY, "7")],
    [
      "put back to an earlier state",
      (items: Map<string, string>, early: ReadonlyMap<string, string>) => {
        items.clear();
        for (const [key, value] of early) items.set(key, value);
      },
    ],
  ])("%s: is made anew, and holds everything again", async (_how, damage) => {
    const one = profile();
    const before = one.page();
    const { issue, entry } = await before.library.addClip(clip("early"), slot);
    const early = new Map(one.area.items);
    await filled(before);
    await before.library.editClip(issue, entry, { title: "later" });
    await before.records.copied();
    const documents = await dump(before);
    damage(one.area.items, early);
    one.restart();

    const healed = one.page();
    expect(await dump(healed)).toBe(documents);
    expect(healed.told).toEqual(["healed mirror"]);
    await healed.records.copied();
    await one.loseDatabase();
    one.restart();
    expect(await dump(one.page())).toBe(documents);
  });

  test("in some of its values: what can't be read is left out, and the rest is brought back", async () => {
    const one = profile();
    const before = one.page();
    await filled(before);
    for (const key of [...one.area.items.keys()].filter((name) => name.includes("unfinished"))) {
      one.area.items.set(key, '{"texts": 7}');
    }
    const documents = await dump(before);
    await one.loseDatabase();
    one.restart();
    const after = one.page();

    expect(await dump(after)).toBe(documents);
    expect((await after.library.page(null, other)).unfinished).toEqual({});
  });

  test("in the copy that was made last: is found when all copies are looked at", async () => {
    const one = profile();
    const before = one.page();
    await filled(before);
    const { issue, entry } = await before.library.addClip(clip("four"), slot);
    const documents = await dump(before);
    one.area.items.delete(itemKey(["entries", issue, entry]));
    await before.records.verify();
    await one.loseDatabase();
    one.restart();

    expect(await dump(one.page())).toBe(documents);
  });

  test("in a value that nobody asked for: is found when all copies are looked at", async () => {
    const one = profile();
    const before = one.page();
    await filled(before);
    const documents = await dump(before);
    const [damaged = ""] = [...one.area.items.keys()].filter((name) => name.includes("entries"));
    one.area.items.set(damaged, '{"context": {}}');
    await before.records.verify();
    await one.loseDatabase();
    one.restart();

    expect(await dump(one.page())).toBe(documents);
  });

  test("that is whole is left as it is when all copies are looked at", async () => {
    const one = profile();
    const page = one.page();
    await filled(page);
    await page.records.verify();

    expect(await page.records.state()).toEqual({ isAlone: false, behind: 0, healed: null });
  });

  test("that can't be read at all holds nobody up", async () => {
    const one = profile();
    await filled(one.page());
    vi.spyOn(one.area, "get").mockRejectedValue(new Error("storage.local is corrupt"));
    const page = one.page();

    expect((await page.library.draft()).issue?.entries).toHaveLength(3);
    expect(page.told).toEqual(["not copied"]);
  });
});

test("what one page has copied no other copies again, also when it opens", async () => {
  const one = profile();
  const [page, second] = [one.page(), one.page()];
  await filled(page);
  await second.library.draft();
  const [set, begun] = [vi.spyOn(one.area, "set"), vi.spyOn(IDBDatabase.prototype, "transaction")];
  await second.records.copied();
  const third = one.page();
  await third.library.draft();
  await third.records.copied();

  expect(set).not.toHaveBeenCalled();
  // A write transaction would hold up those of every other window.
  expect(begun.mock.calls.filter(([, mode]) => mode === "readwrite")).toEqual([]);
  begun.mockRestore();
});

describe("a page without a database", () => {
  test("serves the library from the mirror, and says so", async () => {
    const one = profile();
    await filled(one.page());
    const alone = one.page(NO_DATABASE);
    const { issue } = await alone.library.draft();

    expect(issue).toMatchObject({ number: 95, entries: [{ kind: "heading" }, { title: "two" }, { title: "three" }] });
    expect(alone.told).toEqual(["alone"]);
  });

  test("writes to it, and pages with a database have it at once", async () => {
    const one = profile();
    const page = one.page();
    await filled(page);
    const heard = new Promise((hear) => page.library.listen(hear));
    const alone = one.page(NO_DATABASE);
    const { issue } = await alone.library.addClip(clip("from a private window"), slot);
    await heard;

    expect((await page.library.issue(issue))?.entries.at(-1)).toMatchObject({ title: "from a private window" });
    expect(page.told).toEqual([]);
  });

  test("hears of what pages with a database write", async () => {
    const one = profile();
    const [page, alone] = [one.page(), one.page(NO_DATABASE)];
    await filled(page);
    await alone.library.draft();
    const heard = new Promise((hear) => alone.library.listen(hear));
    const { issue } = await page.library.addClip(clip("from a window"), slot);
    await heard;

    expect((await alone.library.issue(issue))?.entries.at(-1)).toMatchObject({ title: "from a window" });
  });

  test("is all there is where the browser never remembers: two of its pages share everything", async () => {
    const one = profile();
    const [first, second] = [one.page(NO_DATABASE), one.page(NO_DATABASE)];
    await Promise.all(
      ["a", "b", "c"].flatMap((title) => [first, second].map((page) => page.library.addClip(clip(title), slot))),
    );
    const [here, there] = [await first.library.draft(), await second.library.draft()];

    expect(here.issue?.entries).toHaveLength(6);
    expect(here).toEqual(there);
  });

  test("tells that there is no room, and changes nothing", async () => {
    const one = profile();
    const { library } = one.page(NO_DATABASE);
    await library.addClip(clip("kept"), slot);
    one.area.failure = new Error("QuotaExceededError: storage.local API call exceeded its quota limitations.");
    const adding = library.addClip(clip("lost"), slot);

    await expect(adding).rejects.toMatchObject({ name: NotSaved.name, reason: "full" });
    one.area.failure = null;
    expect((await library.draft()).issue?.entries).toMatchObject([{ title: "kept" }]);
  });
});

test("a database that opens and can't be read is worked around", async () => {
  const one = profile();
  await filled(one.page());
  const database = await openDatabase({ onBlocked: () => {}, onClosed: () => {} }, undefined, one.name);
  await database.delete("mirror", "state");
  database.close();
  one.restart();
  const page = one.page();

  expect((await page.library.draft()).issue).toMatchObject({ number: 95 });
  expect(page.told).toEqual(["alone"]);
});

test("an entry that the database lost, though it says that it is level, comes back when all copies are looked at", async () => {
  const one = profile();
  const page = one.page();
  await filled(page);
  const documents = await dump(page);
  await page.records.copied();
  const database = await openDatabase({ onBlocked: () => {}, onClosed: () => {} }, undefined, one.name);
  const [lost] = await database.getAllKeys("entries");
  if (lost) await database.delete("entries", lost);
  database.close();
  await page.records.verify();

  expect(await dump(page)).toBe(documents);
  expect((await page.records.state()).healed).toMatchObject({ what: "database" });
});

test.each([
  ["with a database", {}],
  ["without one", NO_DATABASE],
])("a mirror of a newer version is refused and left alone, %s", async (_what, parts) => {
  const one = profile();
  one.area.items.set("mirror", JSON.stringify({ version: 2, from: "the future" }));
  one.area.items.set('mirror ["issues","a"]', JSON.stringify({ other: "things" }));
  const before = [...one.area.items];
  const { library } = one.page(parts);

  await expect(library.addClip(clip("new"), slot)).rejects.toThrow(NewerDatabase);
  await expect(library.draft()).rejects.toThrow(NewerDatabase);
  expect([...one.area.items]).toEqual(before);
});

test("a write to the mirror alone is kept though something could not be taken out of it", async () => {
  vi.stubGlobal("reportError", vi.fn());
  const one = profile();
  const { library } = one.page(NO_DATABASE);
  await library.keepUnfinished(slot, { blurb: "half" });
  vi.spyOn(one.area, "remove").mockRejectedValue(new Error("storage.local is corrupt"));

  await library.addClip(clip("added"), slot);

  expect((await library.draft()).issue?.entries).toMatchObject([{ title: "added" }]);
  expect(reportError).toHaveBeenCalledOnce();
});

test("a database of a newer version is not worked around", async () => {
  const one = profile();
  await filled(one.page());
  const { library, told } = one.page({
    open: async () => {
      throw new NewerDatabase("newer");
    },
  });

  await expect(library.draft()).rejects.toThrow(NewerDatabase);
  expect(told).toEqual([]);
});
