import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { type DrivenChromium, launchChromium } from "../../../scripts/drive/chromium";
import { PAGE_FACTS, type PageFacts } from "../../../src/capture/page-facts";

import { grantedExtension } from "./changed-extension";

/** The source that injects something into the tab that shows a web page, and has its value. */
const injecting = (what: string) => `(async () => {
  const tab = (await chrome.tabs.query({})).find(({ url }) => /^https?:/.test(url));
  const [found] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, ${what} });
  return found.result;
})()`;

/** A Chromium whose extension may read every page, so that a test can have one read without a click for each. */
export interface PageReader {
  readonly chromium: DrivenChromium;
  /** Shows this HTML at an address, as its site would serve it, and answers with the tab. */
  show(address: string, html: string): Promise<Page>;
  /** Injects the content script into the tab that is shown, as the extension does, and answers with what it found. */
  read(): Promise<PageFacts>;
  /** How long the content script took to run, in milliseconds, by the page's own clock. */
  time(): Promise<number>;
  /** Evaluates an expression in the isolated world that content scripts run in. */
  inIsolatedWorld(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** One process for all pages: starting one for each takes longer than anything that is asked of it here. */
const ONE_PROCESS = [
  "--renderer-process-limit=1",
  "--disable-site-isolation-trials",
  "--disable-features=IsolateOrigins,site-per-process,ProactivelySwapBrowsingInstance,BackForwardCache",
];

/** Starts one, with the built extension but for its permissions. */
export async function pageReader(): Promise<PageReader> {
  const folder = await grantedExtension();
  const chromium = await launchChromium({ extension: folder, args: ONE_PROCESS });
  const own = await chromium.openOwn("options/index.html");
  const page = await chromium.browser.newPage();
  let served = "";
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    // A frame of the page would be served the page again, with that frame in it.
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) void request.abort();
    else void request.respond({ status: 200, contentType: "text/html; charset=utf-8", body: served });
  });
  // As text, because what compiles this file may add to a function what the page does not have; and written into the
  // function, because a content script's world evaluates no text.
  const evaluate = (expression: string) => own.evaluate(injecting(`func: () => (${expression})`));
  return {
    chromium,
    async show(address, html) {
      served = html;
      // An address that differs by its fragment alone would only scroll.
      await page.goto("about:blank");
      await page.goto(address, { waitUntil: "domcontentloaded" });
      return page;
    },
    read: async () => v.parse(PAGE_FACTS, await own.evaluate(injecting('files: ["src/capture/read-page.js"]'))),
    async time() {
      const script = (await readFile(join(folder, "src/capture/read-page.js"), "utf8")).trim().replace(/;$/, "");
      return v.parse(
        v.number(),
        await evaluate(
          `[performance.now(), ${script}].map((at, n) => (n ? performance.now() : at)).reduce((start, end) => end - start)`,
        ),
      );
    },
    inIsolatedWorld: evaluate,
    async close() {
      await chromium.close();
      await rm(folder, { recursive: true });
    },
  };
}
