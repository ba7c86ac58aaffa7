import { describe, expect, test } from "vitest";
import type { Slot } from "../../../src/storage/unfinished";
import { link, newClip } from "../support/documents";
import { type TestLibrary, testLibrary } from "../support/library";

const slot = "no-address" as Slot;
const clip = (title: string) => newClip({ title, link: link(`https://example.org/${title}`), address: "" });

/** Adds clips with these titles; answers with the issue and their ids. */
async function filled({ library }: TestLibrary, ...titles: readonly string[]) {
  const added = [];
  for (const title of titles) added.push(await library.addClip(clip(title), slot));
  return { issue: added[0]?.issue ?? "", ids: added.map(({ entry }) => entry) };
}

async function titles({ library }: TestLibrary, issue: string): Promise<string[]> {
  const { entries = [] } = (await library.issue(issue)) ?? {};
  return entries.map((entry) => (entry.kind === "clip" ? `${entry.title}${entry.held ? " (held)" : ""}` : entry.text));
}

test("several entries move together, and back", async () => {
  const test = testLibrary();
  const { issue, ids } = await filled(test, "a", "b", "c", "d");
  const done = await test.library.moveEntries(issue, [ids[3] ?? "", ids[1] ?? ""], 0);
  expect(await titles(test, issue)).toEqual(["d", "b", "a", "c"]);

  await test.library.apply(issue, done.undo);
  expect(await titles(test, issue)).toEqual(["a", "b", "c", "d"]);
});

test("several entries are deleted together, and come back", async () => {
  const test = testLibrary();
  const { issue, ids } = await filled(test, "a", "b", "c");
  const done = await test.library.removeEntries(issue, ids.slice(0, 2));
  expect(await titles(test, issue)).toEqual(["c"]);

  await test.library.apply(issue, done.undo);
  expect(await titles(test, issue)).toEqual(["a", "b", "c"]);
});

describe("another issue", () => {
  test("takes entries that are moved there, at its end, and gives them back", async () => {
    const test = testLibrary();
    const { issue, ids } = await filled(test, "a", "b", "c");
    const next = await test.library.newIssue();
    await filled(test, "x");
    const undo = await test.library.moveTo(issue, [ids[0] ?? "", ids[2] ?? ""], next.issue);
    expect(await titles(test, issue)).toEqual(["b"]);
    expect(await titles(test, next.issue)).toEqual(["x", "a", "c"]);

    const redo = await test.sync.apply(undo);
    expect([await titles(test, issue), await titles(test, next.issue)]).toEqual([["a", "b", "c"], ["x"]]);
    await test.sync.apply(redo);
    expect([await titles(test, issue), await titles(test, next.issue)]).toEqual([["b"], ["x", "a", "c"]]);
  });

  test("takes the next number, receives clips from now on, and brings along what was held, in order", async () => {
    const test = testLibrary();
    const { issue, ids } = await filled(test, "a", "b", "c", "d");
    await test.library.editIssue(issue, { number: 95 });
    await test.library.hold(issue, [ids[3] ?? "", ids[1] ?? ""], true);
    expect(await titles(test, issue)).toEqual(["a", "b (held)", "c", "d (held)"]);
    const { issue: next, number, undo } = await test.library.newIssue();

    expect(number).toBe(96);
    expect(await titles(test, issue)).toEqual(["a", "c"]);
    expect(await titles(test, next)).toEqual(["b", "d"]);
    expect((await test.library.addClip(clip("e"), slot)).number).toBe(96);
    expect(await titles(test, next)).toEqual(["b", "d", "e"]);

    await test.sync.apply(undo);
    expect(await titles(test, issue)).toEqual(["a", "b (held)", "c", "d (held)"]);
  });

  test("is started by the first clip after the last draft was published, and brings along what was held then too", async () => {
    const test = testLibrary();
    const { issue, ids } = await filled(test, "a", "b");
    await test.library.hold(issue, [ids[1] ?? ""], true);
    await test.library.publish(issue, "2026-11-26");
    const added = await test.library.addClip(clip("c"), slot);

    expect(added.number).toBe(2);
    expect(await titles(test, added.issue)).toEqual(["b", "c"]);
    expect(await titles(test, issue)).toEqual(["a"]);
  });

  test("can be chosen to receive clips, while it is a draft", async () => {
    const test = testLibrary();
    const { issue } = await filled(test, "a");
    const { issue: next } = await test.library.newIssue();
    await test.library.chooseDraft(issue);
    expect((await test.library.addClip(clip("b"), slot)).issue).toBe(issue);

    await test.library.publish(issue, "2026-11-26");
    expect((await test.library.addClip(clip("c"), slot)).issue).toBe(next);
  });
});

test("an issue is published on a day, and can be a draft again", async () => {
  const test = testLibrary();
  const { issue } = await filled(test, "a");
  const done = await test.library.publish(issue, "2026-11-26");
  expect(await test.library.issue(issue)).toMatchObject({ state: "published", publishedOn: "2026-11-26" });

  await test.library.publish(issue, null);
  expect(await test.library.issue(issue)).toMatchObject({ state: "draft", publishedOn: "" });
  await test.library.apply(issue, done.undo);
  expect(await test.library.issue(issue)).toMatchObject({ state: "draft" });
});

test("pages that other issues had are found, with the latest of their numbers", async () => {
  const test = testLibrary();
  await filled(test, "a", "b");
  await test.library.newIssue();
  const { issue: next } = await filled(test, "a");
  const { issue: third } = await test.library.newIssue();
  await filled(test, "a", "c");

  expect([...(await test.library.pagesElsewhere(third)).values()]).toEqual([2]);
  expect([...(await test.library.pagesElsewhere(next)).values()]).toEqual([3]);
});

test("the emoji that were chosen lately are known, with their headlines", async () => {
  const test = testLibrary();
  await test.library.addClip(newClip({ title: "T", blurb: "B", emoji: "🎉" }), slot);
  await filled(test, "without");

  expect(await test.library.chosenEmoji()).toMatchObject([{ title: "T", blurb: "B", emoji: "🎉" }]);
});
