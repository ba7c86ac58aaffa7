import { describe, expect, test } from "vitest";
import { encodeDraftFile } from "../../../src/draft-file/encode";
import { createImporter } from "../../../src/storage/sync/importer";
import type { Slot } from "../../../src/storage/unfinished";
import { link, newClip } from "../support/documents";
import { ORIGIN, sha256 } from "../support/draft-files";
import { type TestLibrary, testLibrary } from "../support/library";

const slot = "no-address" as Slot;
const clip = (title: string) => newClip({ title, link: link(`https://example.org/${title}`), address: "" });

/** What one device exports, as the text of a file. */
async function exported({ sync }: TestLibrary): Promise<string> {
  return encodeDraftFile(await sync.documents(), ORIGIN, sha256);
}

/** Imports a file as the settings page does: previewed, then merged. */
async function imported({ sync }: TestLibrary, file: string, combining: readonly string[] = []) {
  const importer = createImporter(sync);
  const { plan } = await importer.preview(file);
  const undo = await importer.merge(combining, () => undefined);
  return { plan, undo };
}

const titles = async ({ library }: TestLibrary) =>
  (await library.draft()).issue?.entries.map((entry) => (entry.kind === "clip" ? entry.title : entry.text));

/** Everything that is stored, to compare byte for byte. */
async function dump({ sync }: TestLibrary): Promise<string> {
  return encodeDraftFile(await sync.documents(), ORIGIN, sha256);
}

describe("a draft on two devices", () => {
  test("edited on both is the same on both after the files have crossed, with what was typed on either", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    const { issue, entry } = await one.library.addClip(clip("common"), slot);
    await imported(two, await exported(one));
    await one.library.addClip(clip("from-one"), slot);
    await one.library.editIssue(issue, { introduction: "Hello." });
    await two.library.addClip(clip("from-two"), slot);
    await two.library.editClip(issue, entry, { blurb: "Written on two." });
    const [first, second] = [await exported(one), await exported(two)];
    await imported(two, first);
    await imported(one, second);

    expect(await dump(one)).toBe(await dump(two));
    expect((await titles(one))?.toSorted()).toEqual(["common", "from-one", "from-two"]);
    expect((await one.library.issue(issue))?.entries[0]).toMatchObject({ blurb: "Written on two." });
  });

  test("imported twice, or late, has nothing new and changes nothing", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    await one.library.addClip(clip("a"), slot);
    const early = await exported(one);
    await one.library.addClip(clip("b"), slot);
    await imported(two, await exported(one));
    const before = await dump(two);

    expect((await imported(two, early)).plan).toEqual([]);
    expect(await dump(two)).toBe(before);
  });

  test("written differently is a conflict with both texts and their devices; the decision travels", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    const { issue, entry } = await one.library.addClip(clip("a"), slot);
    await imported(two, await exported(one));
    await one.library.editClip(issue, entry, { blurb: "one's" });
    await two.library.editClip(issue, entry, { blurb: "two's" });
    await imported(one, await exported(two));
    const [conflicted, ...others] = await one.sync.conflicts();

    expect(others).toEqual([]);
    expect(conflicted).toMatchObject({ issue: { id: issue }, entry: { id: entry }, conflict: { field: "blurb" } });
    expect(conflicted?.conflict.versions.map(({ value }) => value).toSorted()).toEqual(["one's", "two's"]);
    expect(conflicted?.devices.toSorted()).toEqual(["The device of one", "The device of two"]);
    expect((await one.library.issue(issue))?.conflicts).toBe(1);

    await one.library.apply(issue, [{ entry, field: "blurb", value: "one's" }]);
    await imported(two, await exported(one));
    expect(await two.sync.conflicts()).toEqual([]);
    expect((await two.library.issue(issue))?.entries[0]).toMatchObject({ blurb: "one's" });
  });
});

describe("an import", () => {
  test("is taken back whole, with one undo that can be taken back in turn", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    await one.library.addClip(clip("a"), slot);
    await imported(two, await exported(one));
    await one.library.addClip(clip("b"), slot);
    await two.library.addClip(clip("c"), slot);
    const before = await titles(two);
    const { undo } = await imported(two, await exported(one));
    const after = await titles(two);
    const redo = await two.sync.apply(undo);

    expect(await titles(two)).toEqual(before);
    await two.sync.apply(redo);
    expect(await titles(two)).toEqual(after);
  });

  test("of a new issue is taken back by the issue's going", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    await one.library.addClip(clip("a"), slot);
    const { undo } = await imported(two, await exported(one));
    expect(await two.library.issues()).toHaveLength(1);
    await two.sync.apply(undo);

    expect(await two.library.issues()).toEqual([]);
    expect((await two.library.draft()).issue).toBeNull();
  });

  test("of a damaged file changes nothing", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    await one.library.addClip(clip("a"), slot);
    await two.library.addClip(clip("b"), slot);
    const before = await dump(two);
    const file = await exported(one);

    await expect(imported(two, file.replace('"value":"a"', '"value":"x"'))).rejects.toMatchObject({
      reason: "checksum",
    });
    expect(await dump(two)).toBe(before);
    expect(await two.sync.snapshots()).toEqual([]);
  });

  test("restores a backup on an empty device", async () => {
    const [one, empty] = [testLibrary("one"), testLibrary("two")];
    const { issue } = await one.library.addClip(clip("a"), slot);
    await one.library.apply(issue, [{ entry: null, field: "state", value: "published" }]);
    await one.library.addClip(clip("b"), slot);
    await imported(empty, await exported(one));

    expect(await dump(empty)).toBe(await dump(one));
    expect(await empty.library.issues()).toMatchObject([
      { number: 2, state: "draft" },
      { number: 1, state: "published" },
    ]);
  });

  test("of a draft whose number was begun here too combines them on request", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    const mine = await one.library.addClip(clip("a"), slot);
    const theirs = await two.library.addClip(clip("b"), slot);
    const { plan } = await imported(one, await exported(two), [theirs.issue]);
    expect(plan).toMatchObject([{ id: theirs.issue, twin: { id: mine.issue } }]);
    expect(await one.library.issues()).toHaveLength(1);
    expect((await titles(one))?.toSorted()).toEqual(["a", "b"]);

    // What goes to the other device are the issues one sees; that the emptied one is gone goes with them.
    const chosen = (await one.library.issues()).map(({ id }) => id);
    const file = await encodeDraftFile(await one.sync.documents(chosen), ORIGIN, sha256);
    const other = await imported(two, file);
    const gone = other.plan.filter(({ changes }) => changes.some(({ kind }) => kind === "combined"));
    expect(gone).toMatchObject([{ number: 1, removesMuch: false, changes: [{ kind: "combined", name: "#1" }] }]);
    expect((await titles(two))?.toSorted()).toEqual(["a", "b"]);
    expect(await two.library.issues()).toHaveLength(1);
  });

  test("tells nothing of an issue that was removed before this device knew it", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    await one.library.addClip(clip("a"), slot);
    await one.sync.apply((await one.library.newIssue()).undo);
    const { plan } = await imported(two, await exported(one));

    expect(plan.map(({ number }) => number)).not.toContain(2);
  });

  test("into a library where nothing was written yet is where clips go from then on", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    const { issue } = await one.library.addClip(clip("a"), slot);
    await one.library.editIssue(issue, { number: 95 });
    const blank = await two.library.ensureDraft();
    const { undo } = await imported(two, await exported(one));

    expect((await two.library.issues()).map(({ number }) => number)).toEqual([95]);
    expect((await two.library.addClip(clip("b"), slot)).number).toBe(95);
    await two.sync.takeBack(undo);
    expect((await two.library.draft()).issue?.id).toBe(blank);
  });

  test("leaves a new issue beside others alone, though nothing is written in it yet", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    await one.library.addClip(clip("a"), slot);
    await imported(two, await exported(one));
    const { issue } = await two.library.newIssue();
    await one.library.addClip(clip("b"), slot);
    await imported(two, await exported(one));

    expect((await two.library.addClip(clip("c"), slot)).issue).toBe(issue);
  });

  test("that is taken back can be had again, with what was written since", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    const { issue, entry } = await one.library.addClip(clip("a"), slot);
    const { undo } = await imported(two, await exported(one));
    await two.library.editClip(issue, entry, { blurb: "Written since." });
    await two.sync.takeBack(undo);
    expect(await two.library.issues()).toEqual([]);

    const [snapshot] = await two.sync.snapshots();
    expect(snapshot?.reason).toBe("restore");
    await two.sync.restore(snapshot?.id ?? "");
    expect((await two.library.issue(issue))?.entries).toMatchObject([{ title: "a", blurb: "Written since." }]);
  });
});

describe("earlier states", () => {
  test("are kept before each import, and gone back to by edits that reach the other device", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    const { issue, entry } = await one.library.addClip(clip("a"), slot);
    await imported(two, await exported(one));
    await two.library.removeEntries(issue, [entry]);
    await two.library.addClip(clip("b"), slot);
    await imported(one, await exported(two));
    expect(await titles(one)).toEqual(["b"]);

    const [snapshot] = await one.sync.snapshots();
    expect(snapshot).toMatchObject({ reason: "import", numbers: [1] });
    expect((await one.sync.snapshot(snapshot?.id ?? "")).map(({ entries }) => entries)).toMatchObject([
      [{ title: "a" }],
    ]);
    const back = await one.sync.restore(snapshot?.id ?? "");
    expect(await titles(one)).toEqual(["a"]);
    await imported(two, await exported(one));
    expect(await titles(two)).toEqual(["a"]);

    await one.sync.apply(back);
    expect(await titles(one)).toEqual(["b"]);
  });

  test("are kept once a day while there is something to keep", async () => {
    const device = testLibrary();
    await device.sync.keepDaily();
    expect(await device.sync.snapshots()).toEqual([]);
    await device.library.addClip(clip("a"), slot);
    await device.sync.keepDaily();
    await device.sync.keepDaily();

    expect(await device.sync.snapshots()).toMatchObject([{ reason: "daily" }]);
  });

  test("are the last twenty", async () => {
    const [one, two] = [testLibrary("one"), testLibrary("two")];
    await one.library.addClip(clip("a"), slot);
    for (let n = 0; n < 25; n++) await imported(one, await exported(two).then(() => exported(one)));
    const snapshots = await one.sync.snapshots();

    expect(snapshots).toHaveLength(20);
    expect(snapshots.map(({ at }) => at)).toEqual(snapshots.map(({ at }) => at).toSorted((a, b) => b - a));
    expect(await one.records.read((within) => within.snapshotDocuments(snapshots.at(-1)?.id ?? ""))).toHaveLength(1);
  });
});
