import browser from "webextension-polyfill";
import { answering } from "../messages/answer";
import { openLibrary } from "../storage/open-library";
import { showBadge, showProblem } from "./badge";
import { clipTab } from "./clip-tab";

const CLIP_PAGE = "clip-page";

const library = openLibrary({
  // Nobody sees the background; the page that holds the old version is told by its own.
  onBlocked: () => undefined,
  onListChanged: () => void showBadge(browser.action, library),
});

browser.runtime.onInstalled.addListener(() => {
  browser.contextMenus.create({ id: CLIP_PAGE, title: browser.i18n.getMessage("actionTitle"), contexts: ["page"] });
});

browser.runtime.onStartup.addListener(() => void showBadge(browser.action, library));

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
        await showBadge(browser.action, library);
        return null;
      },
    },
    { id: browser.runtime.id, base: browser.runtime.getURL("") },
  ),
);
