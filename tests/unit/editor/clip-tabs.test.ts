import { expect, test } from "vitest";
import { clipTabs } from "../../../editor/clip-tabs";
import { testLibrary } from "../support/library";

const TABS = [
  { url: "https://one.example/a", title: "One" },
  { url: "https://two.example/a?utm_source=x", title: "Two" },
  { url: "http://www.two.example/a/", title: "Two again" },
  { url: "chrome://extensions/", title: "Extensions" },
  { url: "https://three.example/a", title: "Three" },
];

test("tabs are clipped in their order; known pages and such without an address are counted", async () => {
  const { library } = testLibrary();
  const progress: number[] = [];
  const clipped = await clipTabs(library, TABS, (done) => progress.push(done));

  expect(clipped).toMatchObject({ added: 3, known: 1, none: 1, failed: [] });
  expect((await library.draft()).issue?.entries).toMatchObject([
    { title: "One" },
    { title: "Two" },
    { title: "Three" },
  ]);
  expect(progress).toEqual([0, 1, 2, 3, 4]);
});

test("a tab that fails takes no other with it", async () => {
  const { library } = testLibrary();
  const failing: typeof library = {
    ...library,
    addClip: (clip, slot) => (clip.title === "Two" ? Promise.reject(new Error("full")) : library.addClip(clip, slot)),
  };
  const clipped = await clipTabs(failing, TABS, () => {});

  // The second tab of that page has its turn when the first has failed.
  expect(clipped).toMatchObject({ added: 3, known: 0, failed: [new Error("full")] });
  expect((await library.draft()).issue?.entries).toMatchObject([
    { title: "One" },
    { title: "Two again" },
    { title: "Three" },
  ]);
});

test("the writes it answers with take all of them out at once", async () => {
  const { library } = testLibrary();
  const { undo } = await clipTabs(library, TABS, () => {});
  for (const [issue, writes] of undo) await library.apply(issue, writes);

  expect(undo.size).toBe(1);
  expect((await library.draft()).issue?.entries).toEqual([]);
});
