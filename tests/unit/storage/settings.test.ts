import { expect, test } from "vitest";
import browser from "webextension-polyfill";
import {
  changeSettings,
  DEFAULT_SETTINGS,
  listenToSettings,
  parseSettings,
  readSettings,
} from "../../../src/storage/settings";

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
