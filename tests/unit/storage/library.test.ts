import { describe, expect, test } from "vitest";
import { pageKeyOf } from "../../../src/draft/page-key";
import type { Change } from "../../../src/storage/feed";
import type { Slot } from "../../../src/storage/unfinished";
import { link, newClip } from "../support/documents";
import { testLibrary } from "../support/library";

const address = "https://example.org/page";
const key = pageKeyOf(address);
const slot = key as Slot;

describe("adding the first clip", () => {
  test("starts an issue with the first number, and the page is found in it", async () => {
    const { library } = testLibrary();
    expect(await library.draft()).toEqual({ number: 1, issue: null });

    const added = await library.addClip(newClip({ title: "T", emoji: "🎉" }), slot);
    const { issue } = await library.draft();

    expect(added.number).toBe(1);
    expect(issue).toMatchObject({ id: added.issue, number: 1, entries: [{ title: "T", emoji: "🎉" }] });
    expect((await library.page(key, slot)).clip?.id).toBe(added.entry);
  });

  test("empties the slot in which it was typed", async () => {
    const { library } = testLibrary();
    await library.keepUnfinished(slot, { blurb: "half a" });
    expect((await library.page(key, slot)).unfinished).toEqual({ blurb: "half a" });

    await library.addClip(newClip({ blurb: "half a sentence" }), slot);

    expect((await library.page(key, slot)).unfinished).toEqual({});
  });

  test("can be taken back: the clip goes, and its text is in the slot again", async () => {
    const { library } = testLibrary();
    const added = await library.addClip(newClip({ blurb: "words" }), slot);
    await library.apply(added.issue, added.undo, { slot, texts: { blurb: "words" } });

    expect((await library.draft()).issue?.entries).toEqual([]);
    expect(await library.page(key, slot)).toMatchObject({ clip: null, unfinished: { blurb: "words" } });
  });
});

describe("the issue that clips go to", () => {
  test("is the draft with the highest number", async () => {
    const { library } = testLibrary();
    const { issue } = await library.addClip(newClip(), slot);
    await library.editIssue(issue, { number: 95 });

    expect((await library.addClip(newClip(), slot)).number).toBe(95);
    expect((await library.draft()).issue?.entries).toHaveLength(2);
  });

  test("is started once where several ask for it", async () => {
    const { library, another } = testLibrary();
    const started = await Promise.all([library.ensureDraft(), another().ensureDraft(), library.ensureDraft()]);

    expect(new Set(started).size).toBe(1);
    expect(await library.issues()).toHaveLength(1);
  });
});

describe("editing", () => {
  test("keeps what several pages write at once", async () => {
    const { library, another } = testLibrary();
    const { issue, entry } = await library.addClip(newClip(), slot);
    const pages = [library, another(), another()];
    await Promise.all([
      pages[0]?.editClip(issue, entry, { title: "New title" }),
      pages[1]?.editClip(issue, entry, { blurb: "New blurb" }),
      pages[2]?.editIssue(issue, { introduction: "Hello." }),
      ...pages.map((page) => page.addClip(newClip(), slot)),
    ]);
    const stored = await library.issue(issue);

    expect(stored).toMatchObject({ introduction: "Hello." });
    expect(stored?.entries[0]).toMatchObject({ title: "New title", blurb: "New blurb" });
    expect(stored?.entries).toHaveLength(4);
  });

  test("moves, heads and removes entries, and takes each back", async () => {
    const { library } = testLibrary();
    const a = await library.addClip(newClip({ title: "a" }), slot);
    const b = await library.addClip(newClip({ title: "b" }), slot);
    const names = async () =>
      (await library.issue(a.issue))?.entries.map((entry) => (entry.kind === "clip" ? entry.title : `# ${entry.text}`));

    const heading = await library.addHeading(a.issue, "News", 0);
    const moved = await library.moveEntries(a.issue, [b.entry], 0);
    const removed = await library.removeEntries(a.issue, [a.entry]);
    await library.editHeading(a.issue, heading.entry, "Releases");
    expect(await names()).toEqual(["b", "# Releases"]);

    await library.apply(a.issue, removed.undo);
    expect(await names()).toEqual(["b", "# Releases", "a"]);
    await library.apply(a.issue, moved.undo);
    expect(await names()).toEqual(["# Releases", "a", "b"]);
    await library.apply(a.issue, heading.undo);
    expect(await names()).toEqual(["a", "b"]);
  });

  test("finds a clip's page under its new link, and no more under the old", async () => {
    const { library } = testLibrary();
    const { issue, entry } = await library.addClip(newClip({ address: "" }), slot);
    await library.editClip(issue, entry, { link: link("https://example.org/other") });

    expect((await library.page(key, slot)).clip).toBeNull();
    expect((await library.page(pageKeyOf("https://example.org/other"), slot)).clip?.id).toBe(entry);
  });

  test("a removed clip's page is not found", async () => {
    const { library } = testLibrary();
    const { issue, entry } = await library.addClip(newClip(), slot);
    await library.removeEntries(issue, [entry]);

    expect((await library.page(key, slot)).clip).toBeNull();
  });

  test("without a change writes and announces nothing", async () => {
    const { library } = testLibrary();
    const { issue, entry } = await library.addClip(newClip({ title: "same" }), slot);
    const changes: Change[] = [];
    library.listen((change) => changes.push(change));
    await library.editClip(issue, entry, { title: "same" });

    expect(changes).toEqual([]);
  });
});

test("every page hears what any page wrote, with what it was about", async () => {
  const { library, another } = testLibrary();
  const other = another();
  const heard: Change[] = [];
  const own: Change[] = [];
  const arrived = new Promise<void>((done) => {
    other.listen((change) => {
      heard.push(change);
      if (heard.length === 2) done();
    });
  });
  library.listen((change) => own.push(change));

  const { issue, entry } = await library.addClip(newClip(), slot);
  await library.editClip(issue, entry, { blurb: "words" });
  await arrived;

  const expected = [
    { issue, entries: [entry], list: true },
    { issue, entries: [entry], list: false },
  ];
  expect(heard).toEqual(expected);
  expect(own).toEqual(expected);
});

test("text of an unfinished clip is forgotten once it is emptied", async () => {
  const { library, records } = testLibrary();
  await library.keepUnfinished(slot, { blurb: "x" });
  await library.keepUnfinished(slot, { blurb: "" });

  expect(await records.read((within) => within.unfinished(slot))).toBeUndefined();
});
