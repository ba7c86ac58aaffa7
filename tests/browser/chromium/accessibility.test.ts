import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { byRole, press, waitForAlert, waitForStatus, waitForValue } from "../../../scripts/drive/by-role";
import { draftFile, sampleDocument } from "../../unit/support/draft-files";
import { simplePage, useChromium } from "../support/chromium";

const ADDRESS = "http://one.example/a";
const bench = useChromium(new Map([[ADDRESS, simplePage("One")]]));

/** What axe-core finds, in words. Run by its own source in the page, as the extension's policy lets no script be added. */
async function findings(page: Page): Promise<unknown> {
  const session = await page.createCDPSession();
  await session.send("Runtime.evaluate", { expression: axe.source });
  const { result } = await session.send("Runtime.evaluate", {
    expression:
      "axe.run({ exclude: [['emoji-picker']] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((n) => [id, n.html])))",
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}

/** A draft file with texts in conflict, in its preview and then merged. */
async function withConflicts(options: Page, look: (page: Page) => Promise<unknown>): Promise<void> {
  const field = await byRole<HTMLTextAreaElement>(options, "textbox", "Paste a draft file");
  await field.evaluate(
    (area, text) => {
      area.focus();
      document.execCommand("insertText", false, text);
    },
    await draftFile(sampleDocument()),
  );
  await press(options, "Preview import");
  await options.waitForSelector("section[aria-label='Import preview']");
  expect(await look(options)).toEqual([]);
  const merge = await options.$("section[aria-label='Import preview'] button.primary");
  await (merge ?? (await byRole(options, "button", "Cancel"))).click();
  await options.waitForSelector("section[aria-label='Conflicts']");
}

/** An entry selected, the list of emoji open, the menu of exports open: what is there only while it is used. */
async function withEverythingOpen(editor: Page, look: (page: Page) => Promise<unknown>): Promise<void> {
  await (await byRole(editor, "checkbox", "Select")).click();
  await byRole(editor, "toolbar", "Selected entries");
  expect(await look(editor)).toEqual([]);
  // On a small page its bar would stand before what is clicked next.
  await (await byRole(editor, "checkbox", "Select")).press("Space");
  await editor.waitForFunction(() => !document.querySelector(".selection-bar"));
  await (await editor.waitForSelector("details.more > summary"))?.click();
  expect(await look(editor)).toEqual([]);
  await (await editor.waitForSelector("details.more > summary"))?.click();
  await press(editor, "Choose emoji");
  await editor.waitForFunction(() =>
    document.querySelector("emoji-picker")?.shadowRoot?.querySelector("[role=menuitem]"),
  );
  // What the picker itself is made of is its package's; how it is set into the page is ours.
  expect(await look(editor)).toEqual([]);
  await editor.keyboard.press("Escape");
  await press(editor, "New issue");
  await byRole(editor, "region", "Your first clip");
  expect(await look(editor)).toEqual([]);
  await press(editor, "Publish");
  await byRole(editor, "button", "Back to draft");
  expect(await look(editor)).toEqual([]);
}

describe.each(["light", "dark"])("in %s", (scheme) => {
  test.each([320, 1280])("axe-core finds nothing on any page at %i pixels", async (width) => {
    const { chromium } = bench();
    const popup = await chromium.clip(await chromium.open(ADDRESS));
    await waitForValue(popup, "Title", "One");
    if (await popup.$("button[type=submit]")) {
      await press(popup, "Add to issue");
      await waitForStatus(popup, "Added to issue");
    }
    const look = async (page: Page) => {
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: scheme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
      return findings(page);
    };
    expect(await look(popup)).toEqual([]);
    await popup.close();
    for (const path of ["popup", "editor", "options"]) {
      const page = await chromium.openOwn(`${path}/index.html`);
      await page.setViewport({ width, height: 800 });
      if (path === "popup") await waitForAlert(page, "can't read");
      else await page.waitForSelector(path === "editor" ? "li.clip" : "kbd");
      if (path === "options") await withConflicts(page, look);
      if (path === "editor") await withEverythingOpen(page, look);
      expect(await look(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.close();
    }
  });
});
