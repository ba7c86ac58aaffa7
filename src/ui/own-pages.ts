import browser from "webextension-polyfill";

/** Where Chromium's browsers keep the shortcuts of extensions; they offer no call that opens it. */
const CHROMIUM_SHORTCUTS = "chrome://extensions/shortcuts";

/** The version of this extension. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Opens the editor on an issue, or on the draft, in a tab. */
export async function openEditor(issue: string | null): Promise<void> {
  const query = issue === null ? "" : `?issue=${encodeURIComponent(issue)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`editor/index.html${query}`) });
}

/** The window that a page is in (`windows.WINDOW_ID_CURRENT`). */
const CURRENT_WINDOW = -2;

/** What browsers have for a panel beside the page, each its own. */
interface SidePanels {
  readonly sidePanel?: { open(of: { windowId: number }): Promise<void> };
}

/** Opens the editor beside the page. Only while a click is handled, before anything is waited for. */
export async function openBeside(): Promise<void> {
  const panels = (globalThis as { chrome?: SidePanels }).chrome;
  if (panels?.sidePanel) await panels.sidePanel.open({ windowId: CURRENT_WINDOW });
  else await browser.sidebarAction.open();
}

/** Opens the settings, or shows them where they are open already. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the browser's own settings of shortcuts. Rejects where the browser lets no extension open them. */
export async function openShortcutSettings(): Promise<void> {
  const commands: typeof browser.commands & { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}
