import browser from "webextension-polyfill";
import type { SeenTab } from "../messages/requests";

/** Asks the browser whether Pasteup may see addresses and titles of tabs. Only while a click is handled. */
export function askForTabs(): Promise<boolean> {
  return browser.permissions.request({ permissions: ["tabs"] });
}

/** The tabs of this window that are not Pasteup's own. */
export async function tabsOfWindow(): Promise<SeenTab[]> {
  const own = browser.runtime.getURL("");
  const tabs = await browser.tabs.query({ currentWindow: true });
  return tabs
    .filter(({ url }) => !url?.startsWith(own))
    .map(({ id = null, url = "", title = "", discarded = false }) => ({ id, url, title, discarded }));
}
