import { expect, test } from "vitest";
import { clipTabs, type TabClipper } from "../../../editor/clip-tabs";
import { answerClipTab } from "../../../src/background/answer-clip-tab";
import { NotSaved } from "../../../src/storage/errors";
import type { Library } from "../../../src/storage/library";
import { clipParts } from "../support/clip-parts";
import { testLibrary } from "../support/library";

const tab = (url: string, title: string) => ({ id: null, url, title, discarded: false });
const TABS = [
  tab("https://one.example/a", "One"),
  tab("https://two.example/a?utm_source=x", "Two"),
  tab("http://www.two.example/a/", "Two again"),
  tab("chrome://extensions/", "Extensions"),
  tab("https://three.example/a", "Three"),
];

/** Clips as the background does. */
function clipper(library: Library): TabClipper {
  let ids = 0;
  return {
    clip: ({ entry, tab: seen }) => answerClipTab(clipParts(library), entry, seen),
    newId: () => `tab-${ids++}`,
  };
}

test("tabs are clipped in their order; known pages and such without an address are counted", async () => {
  const { library } = testLibrary();
  const progress: number[] = [];
  const clipped = await clipTabs(clipper(library), TABS, (done) => progress.push(done));

  expect(clipped).toMatchObject({ added: 3, known: 1, none: 1, failed: [] });
  expect((await library.draft()).issue?.entries).toMatchObject([
    { title: "One" },
    { title: "Two" },
    { title: "Three" },
  ]);
  expect(progress).toEqual([0, 1, 2, 3, 4]);
});

test("a tab that fails takes no other with it, and says why", async () => {
  const { library } = testLibrary();
  const full = new NotSaved("full", new Error("no room"));
  const failing: typeof library = {
    ...library,
    addClipOnce: (clip, ...rest) => (clip.title === "Two" ? Promise.reject(full) : library.addClipOnce(clip, ...rest)),
  };
  const clipped = await clipTabs(clipper(failing), TABS, () => {});

  // The second tab of that page has its turn when the first has failed.
  expect(clipped).toMatchObject({ added: 3, known: 0, failed: [{ name: "NotSaved", reason: "full" }] });
  expect((await library.draft()).issue?.entries).toMatchObject([
    { title: "One" },
    { title: "Two again" },
    { title: "Three" },
  ]);
});

test("a background that can't be reached fails the tab, and no other", async () => {
  const { library } = testLibrary();
  const { clip, newId } = clipper(library);
  const gone = (question: Parameters<typeof clip>[0]) =>
    question.tab.title === "One" ? Promise.reject(new Error("gone")) : clip(question);

  expect(await clipTabs({ clip: gone, newId }, TABS, () => {})).toMatchObject({ added: 2, failed: [{}] });
});

test("the writes it answers with take all of them out at once", async () => {
  const { library } = testLibrary();
  const { undo } = await clipTabs(clipper(library), TABS, () => {});
  for (const [issue, writes] of undo) await library.apply(issue, writes);

  expect(undo.size).toBe(1);
  expect((await library.draft()).issue?.entries).toEqual([]);
});
