import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DrivenFirefox, launchFirefox } from "../../../scripts/drive/firefox";
import { sampleDocument } from "../../unit/support/draft-files";
import { importDraft } from "../support/import-draft";

let firefox: DrivenFirefox;
let normal: Page;
let hidden: Page;
beforeAll(async () => {
  firefox = await launchFirefox({ extension: "dist/firefox", isAllowedPrivately: true });
  await importDraft(await firefox.openOwn("options/index.html"), sampleDocument());
  // Once there is a private window, tabs open in that.
  normal = await firefox.openOwn("editor/index.html");
  hidden = await firefox.openOwnPrivately("editor/index.html");
  for (const page of [normal, hidden]) await page.waitForSelector("li.clip");
});
afterAll(() => firefox.close());

/** How many headings each window adds. */
const EACH = 25;

/** Runs in a page: adds headings as fast as the page takes them. */
async function addHeadings(count: number): Promise<void> {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Add heading");
  for (let n = 0; n < count; n++) {
    button?.click();
    await new Promise((next) => setTimeout(next, 0));
  }
}

/** A window behind another draws no frames by which one could wait. */
const POLLING = { polling: 50 };

const headings = (page: Page) => page.$$eval("li.heading", (items) => items.length);

test("a private window and a normal one write at once into one issue, and both show everything", async () => {
  expect(await hidden.$eval(".banner", ({ textContent }) => textContent)).toContain("no database");
  const before = await headings(normal);

  await Promise.all([normal, hidden].map((page) => page.evaluate(addHeadings, EACH)));

  for (const page of [normal, hidden]) {
    await page.waitForFunction(
      (count) => document.querySelectorAll("li.heading").length === count,
      {},
      before + 2 * EACH,
    );
  }
});

test("a private window waits while a normal one writes into the second copy, which is all it has", async () => {
  const before = await headings(hidden);
  await normal.evaluate(() => {
    const own = globalThis as unknown as { letGo: () => void };
    const held = new Promise<void>((letGo) => {
      own.letGo = letGo;
    });
    void navigator.locks.request("pasteup mirror", () => held);
  });

  await hidden.evaluate(addHeadings, 1);
  // The lock of its own window is free; it is the normal one's that it waits for.
  await normal.waitForFunction(
    async () => (await navigator.locks.query()).pending?.some(({ name }) => name === "pasteup mirror"),
    POLLING,
  );
  expect(await headings(hidden)).toBe(before);

  await normal.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
  for (const page of [normal, hidden]) {
    await page.waitForFunction(
      (count) => document.querySelectorAll("li.heading").length === count,
      POLLING,
      before + 1,
    );
  }
});
