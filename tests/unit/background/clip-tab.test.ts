import { expect, test } from "vitest";
import { clipLink } from "../../../src/background/clip-link";
import { clipTab } from "../../../src/background/clip-tab";
import { pageKeyOf } from "../../../src/draft/page-key";
import { clipParts } from "../support/clip-parts";
import { newClip } from "../support/documents";
import { testLibrary } from "../support/library";

const TAB = { id: 1, url: "https://one.example/a", title: "One" };
const LINK = { linkUrl: "https://two.example/b", linkText: "Two" };

test("asking again for the same clip, because no answer came, adds nothing twice and answers the same", async () => {
  const { library } = testLibrary();
  const parts = clipParts(library);
  const first = await clipTab(parts, "entry-1", TAB);
  const again = await clipTab(parts, "entry-1", TAB);
  const link = await clipLink(parts, "entry-2", LINK, TAB);

  expect(first).toMatchObject({ is: "added", title: "One" });
  expect(again).toEqual(first);
  expect(await clipLink(parts, "entry-2", LINK, TAB)).toEqual(link);
  expect((await library.draft()).issue?.entries).toMatchObject([{ id: "entry-1" }, { id: "entry-2" }]);
});

test("what was typed for a page and not added goes into its clip, also where a link to it is clipped", async () => {
  const { library } = testLibrary();
  const slot = pageKeyOf(LINK.linkUrl) ?? "no-address";
  await library.keepUnfinished(slot, { blurb: "An hour of work.", emoji: "🎉" });
  await clipLink(clipParts(library), "entry-1", LINK, TAB);

  expect((await library.draft()).issue?.entries).toMatchObject([
    { title: "Two", blurb: "An hour of work.", emoji: "🎉", link: LINK.linkUrl },
  ]);
});

test("asking again after the clip was deleted does not bring it back", async () => {
  const { library } = testLibrary();
  const { issue, entry } = await library.addClip(newClip(), "no-address");
  await library.removeEntries(issue, [entry]);
  await library.addClip(newClip(), "no-address", entry);

  expect((await library.draft()).issue?.entries).toEqual([]);
});

test("the page under another id is in the draft already", async () => {
  const { library } = testLibrary();
  await clipTab(clipParts(library), "entry-1", TAB);

  expect(await clipTab(clipParts(library), "entry-2", TAB)).toEqual({ is: "already-there" });
});

test("the shortcut pressed twice at once clips the page once", async () => {
  const { library } = testLibrary();
  const parts = clipParts(library);
  const clipped = await Promise.all([clipTab(parts, "entry-1", TAB), clipTab(parts, "entry-2", TAB)]);

  expect(clipped.map(({ is }) => is).toSorted()).toEqual(["added", "already-there"]);
  expect((await library.draft()).issue?.entries).toHaveLength(1);
});

test("asking again when another issue has become the draft adds nothing twice", async () => {
  const { library } = testLibrary();
  const parts = clipParts(library);
  const first = await clipTab(parts, "entry-1", TAB);
  await library.newIssue();

  expect(await clipTab(parts, "entry-1", TAB)).toEqual(first);
  expect((await library.draft()).issue?.entries).toEqual([]);
});
