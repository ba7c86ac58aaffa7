import browser, { type Tabs } from "webextension-polyfill";

/** Asks the browser whether Pasteup may see addresses and titles of tabs. Only while a click is handled. */
export function askForTabs(): Promise<boolean> {
  return browser.permissions.request({ permissions: ["tabs"] });
}

/** The tabs of this window that are not Pasteup's own. */
export async function tabsOfWindow(): Promise<Tabs.Tab[]> {
  const own = browser.runtime.getURL("");
  return (await browser.tabs.query({ currentWindow: true })).filter(({ url }) => !url?.startsWith(own));
}
