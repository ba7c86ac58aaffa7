import { expect, test, vi } from "vitest";
import type { Browser } from "webextension-polyfill";
import { type AskedClip, askedIn } from "../../../src/background/asked";
import { clipTabInFront, finishAsked, takeMenu, type WaysIn } from "../../../src/background/ways-in";
import { clipParts } from "../support/clip-parts";
import { testLibrary } from "../support/library";

const CLIP: AskedClip = { kind: "page", url: "https://one.example/a", title: "One", selected: "" };

function area(items: Record<string, unknown> = {}) {
  return {
    items,
    get: async (key: string) => ({ [key]: items[key] }),
    set: async (more: Record<string, unknown>) => void Object.assign(items, JSON.parse(JSON.stringify(more))),
  };
}

type Area = Parameters<typeof askedIn>[0];

/** The ways in, over a library, in a browser that shows one tab. */
function waysIn(library: WaysIn["library"], storage = area()) {
  const badge = { count: vi.fn(async () => {}), mark: vi.fn(async () => {}), problem: vi.fn(async () => {}) };
  let ids = 0;
  const browser = {
    scripting: clipParts(library).scripting,
    tabs: { query: async () => [{ id: 1, url: CLIP.url, title: CLIP.title }] },
    i18n: { getMessage: (name: string) => name },
  };
  const parts: WaysIn = {
    ...clipParts(library),
    browser: browser as unknown as Browser,
    badge,
    asked: askedIn(storage as unknown as Area),
    newId: () => `entry-${ids++}`,
  };
  return { parts, badge, storage };
}

test("what was asked for is left when the background was stopped before it was done, and gone when it was", async () => {
  const storage = area() as unknown as Area;
  const before = askedIn(storage);
  await Promise.all([before.begin("a", CLIP), before.begin("b", { ...CLIP, kind: "link" }), before.begin("c", CLIP)]);
  await before.done("c");

  expect([...(await askedIn(storage).left())]).toEqual([
    ["a", CLIP],
    ["b", { ...CLIP, kind: "link" }],
  ]);
});

test("what can't be read of it is let go", async () => {
  expect(await askedIn(area({ asked: { a: 7, b: { kind: "no" } } }) as unknown as Area).left()).toEqual(new Map());
  expect(await askedIn(area({ asked: "nonsense" }) as unknown as Area).left()).toEqual(new Map());
});

test("a clip that a stopped background left is added when it starts again, once", async () => {
  const { library } = testLibrary();
  const { parts, badge, storage } = waysIn(library);
  await parts.asked.begin("left", CLIP);
  await finishAsked(parts, await askedIn(storage as unknown as Area).left());
  await finishAsked(parts, await askedIn(storage as unknown as Area).left());

  expect((await library.draft()).issue?.entries).toMatchObject([{ id: "left", title: "One", link: CLIP.url }]);
  expect(badge.count).toHaveBeenCalledOnce();
});

test("a clip that was added before the background was stopped is not added again", async () => {
  const { library } = testLibrary();
  const { parts, storage } = waysIn(library);
  const done = vi.spyOn(parts.asked, "done").mockReturnValue(new Promise(() => {}));
  void clipTabInFront(parts);
  await vi.waitFor(() => expect(done).toHaveBeenCalled());
  done.mockRestore();
  await finishAsked(parts, await askedIn(storage as unknown as Area).left());

  expect((await library.draft()).issue?.entries).toMatchObject([{ title: "One" }]);
  expect(storage.items.asked).toEqual({});
});

test("a link that was asked for has its own words when it is finished later", async () => {
  const { library } = testLibrary();
  const { parts } = waysIn(library);
  await finishAsked(parts, new Map([["left", { ...CLIP, kind: "link", title: "The link's words" }]]));

  expect((await library.draft()).issue?.entries).toMatchObject([{ title: "The link's words" }]);
});

test("where nothing can be written down a clip is added all the same", async () => {
  const reported = vi.fn();
  vi.stubGlobal("reportError", reported);
  const { library } = testLibrary();
  const broken = { get: () => Promise.reject(new Error("corrupt")), set: () => Promise.reject(new Error("corrupt")) };
  const { parts, badge } = waysIn(library);
  await clipTabInFront({ ...parts, asked: askedIn(broken as unknown as Area) });
  vi.unstubAllGlobals();

  expect((await library.draft()).issue?.entries).toMatchObject([{ title: "One" }]);
  expect(badge.mark).toHaveBeenCalledWith("✓", "clippedTitle");
  expect(reported).toHaveBeenCalledWith(new Error("corrupt"));
});

test("what could not be saved is told, and stays written down for the next start", async () => {
  const { library } = testLibrary();
  const full = { ...library, addClipOnce: () => Promise.reject(new Error("no room")) };
  const { parts, badge, storage } = waysIn(full);
  await takeMenu(parts, { menuItemId: "clip-page", editable: false, modifiers: [] }, { id: 1, url: CLIP.url } as never);

  expect(badge.problem).toHaveBeenCalledWith("errorNotSaved");
  expect((await askedIn(storage as unknown as Area).left()).size).toBe(1);
});

test("one that can't be saved at the next start holds up no other, and stays written down", async () => {
  vi.stubGlobal("reportError", vi.fn());
  const { library } = testLibrary();
  const { parts, storage } = waysIn({
    ...library,
    addClipOnce: (clip, ...rest) =>
      clip.title === "First" ? Promise.reject(new Error("full")) : library.addClipOnce(clip, ...rest),
  });
  const asked = askedIn(storage as unknown as Area);
  await asked.begin("first", { ...CLIP, url: "https://one.example/", title: "First" });
  await asked.begin("second", { ...CLIP, url: "https://two.example/", title: "Second" });

  await finishAsked(parts, await askedIn(storage as unknown as Area).left());

  expect((await library.draft()).issue?.entries).toMatchObject([{ title: "Second" }]);
  expect([...(await askedIn(storage as unknown as Area).left()).keys()]).toEqual(["first"]);
  expect(reportError).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
