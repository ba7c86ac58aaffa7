import { expect, test } from "vitest";
import { press, typeInto, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";
import { inEntry } from "../support/editor";

const ADDRESS = "http://one.example/a";
const bench = useChromium(new Map([[ADDRESS, simplePage("One")]]));

test("the issue opens beside the page, from the popup, and is written there", async () => {
  const { chromium } = bench();
  const page = await chromium.open(ADDRESS);
  const popup = await chromium.clip(page);
  await waitForValue(popup, "Title", "One");
  await press(popup, "Add to issue");
  await waitForStatus(popup, "Added to issue");
  const opened = chromium.browser.waitForTarget((target) => target.url().includes("editor/index.html"));
  await press(popup, "Open the issue beside the page");
  const panel = await (await opened).asPage();
  await panel.waitForSelector("li.clip");
  // A panel is in no tab.
  expect(await panel.evaluate("chrome.tabs.getCurrent().then((tab) => tab === undefined)")).toBe(true);
  await (await inEntry(panel, 0, "textbox", "Blurb")).focus();
  await panel.keyboard.type("Written beside the page.");
  await waitForStatus(panel, "Saved");
  await typeInto(panel, "Issue title", "From the panel");
  await waitForStatus(panel, "Saved");

  expect(await panel.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await page.title()).toBe("One");
});
