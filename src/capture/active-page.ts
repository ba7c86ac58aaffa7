import browser, { type Tabs } from "webextension-polyfill";
import { readTab, type TabReading } from "./read-tab";

/** The active tab of this window. Its address and title are there where the browser tells them. */
export async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** What a tab's page says of itself. */
export function readActiveTab(tab: Tabs.Tab | undefined): Promise<TabReading> {
  return readTab(browser.scripting, tab);
}
