import { rm } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { press, waitForStatus } from "../../../scripts/drive/by-role";
import { type DrivenChromium, launchChromium } from "../../../scripts/drive/chromium";
import { type Site, startSite } from "../../../scripts/drive/site";
import { grantedExtension } from "../support/changed-extension";
import { simplePage } from "../support/chromium";

/** What the worker has of the browser's API, as far as it is used in here. */
declare const chrome: {
  readonly tabs: { query(of: object): Promise<{ readonly url?: string }[]> };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
  readonly commands: { readonly onCommand: { dispatch(command: string): void } };
  readonly action: { getBadgeText(of: object): Promise<string> };
};

const PAGES = new Map([
  [
    "http://first.example/a",
    '<!doctype html><title>One | Site</title><h1>One</h1><p>It says <em>this</em>.</p><a href="http://other.example/b?utm_source=x">The other page</a>',
  ],
  ["http://two.example/a", simplePage("Two")],
  ["http://three.example/a?utm_source=x", simplePage("(3) Three")],
]);

let folder: string;
let site: Site;
let chromium: DrivenChromium;
let page: Page;
let own: Page;

beforeAll(async () => {
  folder = await grantedExtension();
  site = await startSite(PAGES);
  chromium = await launchChromium({ extension: folder, proxy: site.proxy });
  own = await chromium.openOwn("options/index.html");
  page = await chromium.open("http://first.example/a");
});
afterAll(async () => {
  expect(chromium.complaints).toEqual([]);
  await chromium.close();
  await site.close();
  await rm(folder, { recursive: true });
});

/** The extension's worker, once the browser has given it its API. */
async function worker() {
  for (;;) {
    const target = await chromium.browser.waitForTarget((one) => one.type() === "service_worker");
    const found = await target.worker();
    if (await found?.evaluate(() => "chrome" in globalThis && "commands" in chrome))
      return found as NonNullable<typeof found>;
  }
}

/** Chooses an entry of the context menu over the tab at this address. */
async function choose(menuItemId: string, info: object = {}, address = "http://first.example/a"): Promise<void> {
  await (await worker()).evaluate(
    async (click, url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      if (tab) chrome.contextMenus.onClicked.dispatch(click, tab);
    },
    { menuItemId, frameId: 0, ...info },
    address,
  );
}

/** The badge says this, for a moment or for good. */
async function badge(text: string): Promise<void> {
  await own.waitForFunction(async (wanted) => (await chrome.action.getBadgeText({})) === wanted, { polling: 20 }, text);
}

/** Title, link and blurb of the draft's clips, as the editor shows them. */
async function clips(): Promise<string[][]> {
  const editor = await chromium.openOwn("editor/index.html");
  await editor.waitForSelector("ol");
  const found = await editor.$$eval("li.clip", (items) =>
    items.map((item) =>
      ["Title", "Link", "Blurb"].map((name) => {
        const label = [...item.querySelectorAll("label")].find(({ textContent }) => textContent === name);
        return (label?.control as HTMLInputElement | null)?.value ?? "";
      }),
    ),
  );
  await editor.close();
  return found;
}

describe("the context menu clips", () => {
  test("a link, under its own words, not the page's", async () => {
    await choose("clip-link", { linkUrl: "http://other.example/b?utm_source=x" });
    await badge("✓");
    await badge("1");

    expect(await clips()).toEqual([["The other page", "http://other.example/b", ""]]);
  });

  test("a selection, as a quotation in the blurb", async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("p") ?? document.body));
    await choose("clip-selection", { selectionText: "It says this." });
    await badge("✓");
    await badge("2");

    expect((await clips())[1]).toEqual(["One", "http://first.example/a", "> It says *this*.\n\n"]);
  });

  test("a page that is in the draft already not again, and says so", async () => {
    await choose("clip-page");
    await badge("=");
    await badge("2");

    expect(await clips()).toHaveLength(2);
  });
});

test("the shortcut clips the page in front without the popup, and says so on the badge", async () => {
  const two = await chromium.open("http://two.example/a");
  await two.bringToFront();
  await (await worker()).evaluate(() => chrome.commands.onCommand.dispatch("clip-page"));
  await badge("✓");
  await badge("3");

  expect((await clips())[2]).toEqual(["Two", "http://two.example/a", ""]);
});

test("all tabs are clipped, known ones and such without an address counted, and one Undo takes them back", async () => {
  await chromium.open("http://three.example/a?utm_source=x");
  await chromium.open("http://three.example/a?utm_source=x");
  await chromium.open("about:blank");
  const editor = await chromium.openOwn("editor/index.html");
  await (await editor.waitForSelector("details.more > summary"))?.click();
  await press(editor, "Clip all tabs");
  await waitForStatus(editor, "1 tab clipped; 3 were in the draft already");
  expect(await editor.$eval("[role=status]", ({ textContent }) => textContent)).toMatch(/have? no web address|has no/);
  await editor.waitForFunction(() => document.querySelectorAll("li.clip").length === 4);
  expect((await clips())[3]).toEqual(["Three", "http://three.example/a", ""]);

  await press(editor, "Undo");
  await waitForStatus(editor, "Undone");
  await editor.waitForFunction(() => document.querySelectorAll("li.clip").length === 3);
});
