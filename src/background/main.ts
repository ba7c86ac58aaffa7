import browser from "webextension-polyfill";
import { quotationOf } from "../export/quotation";
import { answering } from "../messages/answer";
import { heal } from "../storage/mirror/heal";
import { mirrorRecords } from "../storage/mirror/mirror-records";
import { openSync } from "../storage/sync/open-sync";
import { createBadge } from "./badge";
import { clipTabInFront, makeMenus, takeMenu, type WaysIn } from "./ways-in";

const { library, sync, kept } = openSync(
  {
    // Nobody sees the background: what happens to the stores is told by the next page that opens, which meets it too.
    onBlocked: () => undefined,
    onAlone: () => undefined,
    onNotCopied: () => undefined,
    onListChanged: () => void listChanged(),
  },
  { loadHeal: async () => ({ heal }), loadAlone: async () => ({ mirrorRecords }) },
);

/** Whatever page it was that added, removed or moved entries: the badge counts them; once a day they are kept, and the copies looked at. */
async function listChanged(): Promise<void> {
  await badge.count();
  if (await sync.keepDaily()) await kept.verify();
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
