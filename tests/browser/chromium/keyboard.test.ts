import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { simplePage, useChromium } from "../support/chromium";

const ONE = "http://one.example/a";
const TWO = "http://two.example/b";
const bench = useChromium(
  new Map([
    [ONE, simplePage("One")],
    [TWO, simplePage("Two")],
  ]),
);

/** Presses Tab until the control of this accessible name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document;
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
      return label?.textContent || element?.getAttribute("aria-label") || element?.textContent;
    });
    if (focused === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches "${name}"`);
}

async function withControl(page: Page, key: "Enter" | "z"): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

test("the whole job by keyboard: from the toolbar to the Markdown", async () => {
  const { chromium } = bench();
  for (const [address, title] of [
    [ONE, "One"],
    [TWO, "Two"],
  ] as const) {
    const popup = await chromium.clip(await chromium.open(address));
    await waitForValue(popup, "Title", title);
    await popup.keyboard.type(`About [${title}]().`);
    await tabTo(popup, "Emoji");
    await popup.keyboard.type("🎉");
    await withControl(popup, "Enter");
    await waitForStatus(popup, "Added to issue #1");
    await popup.close();
  }

  const last = await chromium.clip(await chromium.open(TWO));
  await waitForValue(last, "Blurb", "About [Two]().");
  await tabTo(last, "Open issue");
  const opened = chromium.browser.waitForTarget((target) => target.url().includes("editor/index.html"));
  // Only pressed: the popup closes before the key comes up.
  await last.keyboard.down("Enter");
  const editor = await (await opened).asPage();
  await editor.waitForSelector("li.clip");
  await tabTo(editor, "Issue title");
  await editor.keyboard.type("Two and One");
  await waitForStatus(editor, "Saved");

  await tabTo(editor, "Move down");
  await editor.keyboard.press("Enter");
  await waitForStatus(editor, "Moved to place 2");
  // The focus went along with the entry, which is the last now.
  await editor.waitForFunction(() => document.activeElement?.closest("li")?.matches(":last-child"));
  await tabTo(editor, "Copy as Markdown").catch(async () => {
    throw new Error("the way on from a moved entry must lead round to the buttons");
  });
  await editor.keyboard.press("Enter");
  await waitForStatus(editor, "Copied");
  const session = await editor.createCDPSession();
  const origin = `chrome-extension://${chromium.extension.id}`;
  await session.send("Browser.grantPermissions", { origin, permissions: ["clipboardReadWrite"] });

  expect(await editor.evaluate(() => navigator.clipboard.readText())).toBe(
    `# Two and One\n\n## Issue #1\n\nAbout [Two](${TWO}). 🎉\n\nAbout [One](${ONE}). 🎉\n`,
  );
});
