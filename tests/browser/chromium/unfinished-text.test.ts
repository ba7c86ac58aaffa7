import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, describe, expect, test } from "vitest";
import { textIn, typeInto, waitForValue } from "../../../scripts/drive/by-role";
import { launchChromium } from "../../../scripts/drive/chromium";
import { startSite } from "../../../scripts/drive/site";
import { simplePage, useChromium } from "../support/chromium";

const ONE = "http://one.example/article";
const TWO = "http://two.example/article";
const pages = new Map([
  [ONE, simplePage("One")],
  [TWO, simplePage("Two")],
]);

/** Waits until the database, seen from beside the popup's own code, holds this text. */
async function storedText(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      new Promise((answer) => {
        const opening = indexedDB.open("pasteup");
        opening.onsuccess = () => {
          const reading = opening.result.transaction("unfinished").objectStore("unfinished").getAll();
          reading.onsuccess = () => {
            opening.result.close();
            answer(reading.result.some(({ texts }) => texts.blurb === wanted));
          };
        };
      }),
    {},
    text,
  );
}

describe("text that was typed and not added", () => {
  const bench = useChromium(pages);

  test("is there when the popup is opened on the page again, and on no other page", async () => {
    const { chromium } = bench();
    const page = await chromium.open(ONE);
    const popup = await chromium.clip(page);
    await waitForValue(popup, "Title", "One");
    await popup.keyboard.type("Half a sentence about [one]()");
    await typeInto(popup, "Emoji", "🎉");
    await popup.close();

    const other = await chromium.clip(await chromium.open(TWO));
    await waitForValue(other, "Title", "Two");
    expect(await textIn(other, "Blurb")).toBe("");
    await other.close();

    const again = await chromium.clip(page);
    await waitForValue(again, "Blurb", "Half a sentence about [one]()");
    expect(await textIn(again, "Emoji")).toBe("🎉");
    await again.keyboard.type(", and on");
    expect(await textIn(again, "Blurb")).toBe("Half a sentence about [one](), and on");
    await again.close();
  });

  test("can be typed before the popup's script runs", async () => {
    const { chromium } = bench();
    const page = await chromium.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`chrome-extension://${chromium.extension.id}/popup/index.html`);
    await page.waitForSelector("textarea:focus");
    await page.keyboard.type("typed at once");

    expect(await textIn(page, "Blurb")).toBe("typed at once");
    await page.close();
  });
});

describe("when the browser is killed", () => {
  const profiles: string[] = [];
  afterAll(() => Promise.all(profiles.map((profile) => rm(profile, { recursive: true, force: true }))));

  test("text that was typed a moment before is there after the restart", async () => {
    const profile = await mkdtemp(join(tmpdir(), "pasteup-killed-"));
    profiles.push(profile);
    const site = await startSite(pages);
    const options = { extension: "dist/chrome", proxy: site.proxy, profile };
    const first = await launchChromium(options);
    const popup = await first.clip(await first.open(ONE));
    await waitForValue(popup, "Title", "One");
    await popup.keyboard.type("A precious thought");
    await storedText(popup, "A precious thought");
    await first.kill();

    const second = await launchChromium(options);
    const again = await second.clip(await second.open(ONE));
    await again.waitForFunction(() => document.querySelector("textarea")?.value);
    const kept = await textIn(again, "Blurb");
    await second.close();
    await site.close();

    expect(kept).toBe("A precious thought");
  });
});
