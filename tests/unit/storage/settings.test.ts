import { beforeEach, expect, test, vi } from "vitest";
import browser from "webextension-polyfill";
import {
  changeSettings,
  DEFAULT_SETTINGS,
  listenToSettings,
  parseSettings,
  readSettings,
} from "../../../src/storage/settings";

/** One page after the other, and the Web Storage that they share. */
const items = new Map<string, string>();
beforeEach(() => {
  items.clear();
  vi.stubGlobal("navigator", { locks: { request: (_name: string, work: () => Promise<void>) => work() } });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
  });
});

test.each([
  ["nothing", undefined],
  ["an empty object", {}],
])("%s gives the defaults", (_what, stored) => {
  expect(parseSettings(stored)).toEqual({ settings: { ...DEFAULT_SETTINGS, style: "prose", device: "" }, invalid: [] });
});

test("what does not validate falls back alone, and is named", () => {
  expect(parseSettings({ style: "haiku", device: "Work laptop" })).toEqual({
    settings: { ...DEFAULT_SETTINGS, style: "prose", device: "Work laptop" },
    invalid: ["style"],
  });
});

test("what is no object at all gives the defaults", () => {
  expect(parseSettings("prose").settings).toEqual({ ...DEFAULT_SETTINGS, style: "prose", device: "" });
});

test("a change keeps the other settings, a newer version's too, and is heard", async () => {
  await browser.storage.local.set({ settings: { device: "Work laptop", fromTheFuture: true } });
  const heard: unknown[] = [];
  const stop = listenToSettings((settings) => heard.push(settings));
  await changeSettings({ style: "list" });
  stop();
  await changeSettings({ style: "prose" });

  expect(heard).toEqual([{ ...DEFAULT_SETTINGS, style: "list", device: "Work laptop" }]);
  expect((await readSettings()).settings).toEqual({ ...DEFAULT_SETTINGS, style: "prose", device: "Work laptop" });
  expect(await browser.storage.local.get("settings")).toMatchObject({ settings: { fromTheFuture: true } });
});

test("settings that extension storage has lost come back from their copy, and are there for everybody", async () => {
  await changeSettings({ template: "{{ issue.title }}", language: "de" });
  await browser.storage.local.clear();

  expect((await readSettings()).settings).toMatchObject({ template: "{{ issue.title }}", language: "de" });
  expect(await browser.storage.local.get("settings")).toMatchObject({ settings: { language: "de" } });
});

test("settings are read from their copy where extension storage can't be read", async () => {
  await changeSettings({ template: "{{ issue.title }}" });
  const broken = vi.spyOn(browser.storage.local, "get").mockRejectedValue(new Error("IO error"));

  expect((await readSettings()).settings).toMatchObject({ template: "{{ issue.title }}" });
  items.clear();
  await expect(readSettings()).rejects.toThrow("IO error");
  broken.mockRestore();
});

test("a change after the loss keeps what the copy has", async () => {
  await changeSettings({ template: "{{ issue.title }}" });
  await browser.storage.local.clear();
  await changeSettings({ language: "de" });

  expect((await readSettings()).settings).toMatchObject({ template: "{{ issue.title }}", language: "de" });
});

test("a browser that refuses the copy, and one that has no Web Storage, keep settings all the same", async () => {
  vi.stubGlobal("reportError", vi.fn());
  vi.stubGlobal("localStorage", {
    getItem() {
      throw new DOMException("Access is denied", "SecurityError");
    },
  });
  await changeSettings({ language: "fr" });
  expect(reportError).toHaveBeenCalled();
  vi.stubGlobal("localStorage", undefined);

  expect((await readSettings()).settings.language).toBe("fr");
});
