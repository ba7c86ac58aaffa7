import browser from "webextension-polyfill";
import { answering } from "../messages/answer";
import { openSync } from "../storage/sync/open-sync";
import { showBadge, showProblem } from "./badge";
import { clipTab } from "./clip-tab";

const CLIP_PAGE = "clip-page";

const { library, sync } = openSync({
  // Nobody sees the background; the page that holds the old version is told by its own.
  onBlocked: () => undefined,
  onListChanged: () => void listChanged(),
});

/** Whatever page it was that added, removed or moved entries: the badge counts them, and once a day they are kept. */
async function listChanged(): Promise<void> {
  await showBadge(browser.action, library);
  await sync.keepDaily();
}

browser.runtime.onInstalled.addListener(() => {
  browser.contextMenus.create({ id: CLIP_PAGE, title: browser.i18n.getMessage("actionTitle"), contexts: ["page"] });
});

browser.runtime.onStartup.addListener(() => void listChanged());

browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
  if (menuItemId !== CLIP_PAGE || !tab) return;
  const clipped = await clipTab(library, browser.scripting, tab);
  if (clipped === "no-link") await showProblem(browser.action, browser.i18n.getMessage("errorUnreadable"));
});

// Chrome has a use of its own for Alt+Shift+C on most systems and gives it to no extension; there Alt+C does the same.
browser.commands.onCommand.addListener(async (command) => {
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
