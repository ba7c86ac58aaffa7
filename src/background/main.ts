import browser from "webextension-polyfill";
import { quotationOf } from "../export/quotation";
import { answering } from "../messages/answer";
import { openSync } from "../storage/sync/open-sync";
import { createBadge } from "./badge";
import { clipTabInFront, makeMenus, takeMenu, type WaysIn } from "./ways-in";

const { library, sync } = openSync({
  // Nobody sees the background; the page that holds the old version is told by its own.
  onBlocked: () => undefined,
  onListChanged: () => void listChanged(),
});

/** Whatever page it was that added, removed or moved entries: the badge counts them, and once a day they are kept. */
async function listChanged(): Promise<void> {
  await badge.count();
  await sync.keepDaily();
}

const badge = createBadge(browser.action, library);
const waysIn: WaysIn = { browser, library, badge, quote: quotationOf };

browser.runtime.onInstalled.addListener(() => makeMenus(waysIn));
browser.runtime.onStartup.addListener(() => void listChanged());
browser.contextMenus.onClicked.addListener(async (info, tab) => {
  if (tab) await takeMenu(waysIn, info, tab);
});

browser.commands.onCommand.addListener(async (command) => {
  if (command === "clip-page") await clipTabInFront(waysIn);
  // Chrome has a use of its own for Alt+Shift+C on most systems and gives it to no extension; there Alt+C does the same.
  if (command === "open-popup") await browser.action.openPopup();
});

browser.runtime.onMessage.addListener(
  answering(
    {
      async "list-changed"() {
        await listChanged();
        return null;
      },
    },
    { id: browser.runtime.id, base: browser.runtime.getURL("") },
  ),
);
