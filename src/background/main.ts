import browser from "webextension-polyfill";
import { quotationOf } from "../export/quotation";
import { answering, isOwnPage } from "../messages/answer";
import { NewerDatabase } from "../storage/errors";
import { heal } from "../storage/mirror/heal";
import { mirrorRecords } from "../storage/mirror/mirror-records";
import { lendLock } from "../storage/mirror/shared-lock";
import { newId } from "../storage/new-id";
import { openSync } from "../storage/sync/open-sync";
import { answerClipTab } from "./answer-clip-tab";
import { askedIn } from "./asked";
import { createBadge } from "./badge";
import { clipParts, clipTabInFront, finishAsked, makeMenus, takeMenu, type WaysIn } from "./ways-in";

const { library, sync, kept } = openSync(
  {
    // Nobody sees the background: what happens to the stores is told by the next page that opens, which meets it too.
    onBlocked: () => undefined,
    onAlone: () => undefined,
    onNotCopied: () => undefined,
    onCopiedAgain: () => undefined,
    onListChanged: () => void listChanged(),
  },
  { loadHeal: async () => ({ heal }), loadAlone: async () => ({ mirrorRecords }), connect: null },
);

/** Whatever page it was that added, removed or moved entries: the badge counts them; once a day they are kept, and the copies looked at. */
async function listChanged(): Promise<void> {
  await badge.count();
  if (await sync.keepDaily()) await kept.verify();
}

const badge = createBadge(browser.action, library, browser.i18n);
const asked = askedIn(browser.storage.local);
const waysIn: WaysIn = { browser, library, badge, asked, newId, quote: quotationOf };

// Asked before anything is begun in this run: what is there now, an earlier run has left.
const left = asked.left();
left.then((clips) => finishAsked(waysIn, clips)).catch((error: unknown) => reportError(error));

browser.runtime.onInstalled.addListener(() => {
  makeMenus(waysIn);
  // The database is made, or upgraded, here and now, so that no popup has to wait for it.
  badge.count().catch((error: unknown) => {
    // One of a newer version is left alone, and told of by the next page that opens.
    if (!(error instanceof NewerDatabase)) reportError(error);
  });
});
browser.runtime.onStartup.addListener(() => void listChanged());
browser.contextMenus.onClicked.addListener(async (info, tab) => {
  if (tab) await takeMenu(waysIn, info, tab);
});

browser.commands.onCommand.addListener(async (command) => {
  if (command === "clip-page") await clipTabInFront(waysIn);
  // Chrome has a use of its own for Alt+Shift+C on most systems and gives it to no extension; there Alt+C does the same.
  if (command === "open-popup") await browser.action.openPopup();
});

const own = { id: browser.runtime.id, base: browser.runtime.getURL("") };
browser.runtime.onConnect.addListener(lendLock(navigator.locks, (sender) => isOwnPage(sender, own)));
browser.runtime.onMessage.addListener(
  answering(
    {
      async "list-changed"() {
        await listChanged();
        return null;
      },
      "clip-tab": ({ entry, tab }) => answerClipTab(clipParts(waysIn), entry, tab),
    },
    own,
  ),
);
