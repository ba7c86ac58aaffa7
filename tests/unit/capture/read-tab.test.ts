import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Browser } from "webextension-polyfill";
import { readTab } from "../../../src/capture/read-tab";

const TAB = { id: 1, url: "https://example.org/a?utm_source=x", title: "A | Example" };

function scripting(executeScript: (injection: object) => Promise<unknown>) {
  return { executeScript: vi.fn(executeScript) } as unknown as Browser["scripting"];
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const told = {
  readable: false,
  offer: { title: "A", link: "https://example.org/a", address: "https://example.org/a?utm_source=x" },
};

test("a page that refuses is offered by what the browser tells of its tab", async () => {
  const refusing = scripting(() => Promise.reject(new Error("Cannot access contents of the page")));

  expect(await readTab(refusing, tab())).toMatchObject(told);
});

test("a page that never answers is waited for two seconds and no longer", async () => {
  const reading = readTab(
    scripting(() => new Promise(() => {})),
    tab(),
  );
  await vi.advanceTimersByTimeAsync(2_000);

  expect(await reading).toMatchObject(told);
});

test("a tab that was discarded is not woken to be read", async () => {
  const asleep = scripting(() => new Promise(() => {}));

  expect(await readTab(asleep, tab({ discarded: true }))).toMatchObject(told);
  expect(asleep.executeScript).not.toHaveBeenCalled();
});

test("a page that is still loading is read as far as it is there, under its tab's title if it has none yet", async () => {
  const loading = scripting(async () => [{ result: { address: TAB.url } }]);

  expect(await readTab(loading, tab({ status: "loading" }))).toMatchObject({ readable: true, offer: { title: "A" } });
  expect(loading.executeScript).toHaveBeenCalledWith(expect.objectContaining({ injectImmediately: true }));
});

function tab(of: object = {}) {
  return { ...TAB, index: 0, highlighted: true, active: true, pinned: false, incognito: false, ...of };
}
