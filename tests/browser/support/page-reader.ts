import { rm } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { type DrivenChromium, launchChromium } from "../../../scripts/drive/chromium";
import { PAGE_FACTS, type PageFacts } from "../../../src/capture/page-facts";

import { grantedExtension } from "./granted-extension";

/** What an extension's page has of the browser's API, as far as it is used in here. */
declare const chrome: {
  readonly tabs: { query(of: object): Promise<{ readonly id?: number; readonly url?: string }[]> };
  readonly scripting: { executeScript(injection: object): Promise<{ readonly result?: unknown }[]> };
};

/** A Chromium whose extension may read every page, so that a test can have one read without a click for each. */
export interface PageReader {
  readonly chromium: DrivenChromium;
  /** Shows this HTML at an address, as its site would serve it, and answers with the tab. */
  show(address: string, html: string): Promise<Page>;
  /** Injects the content script into the tab that is shown, as the extension does, and answers with what it found. */
  read(): Promise<PageFacts>;
  /** Evaluates an expression in the isolated world that content scripts run in. */
  inIsolatedWorld(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts one, with the built extension but for its permissions. */
export async function pageReader(): Promise<PageReader> {
  const folder = await grantedExtension();
  const chromium = await launchChromium({ extension: folder });
  const own = await chromium.openOwn("options/index.html");
  const page = await chromium.browser.newPage();
  let served = "";
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (!request.isNavigationRequest()) void request.abort();
    else void request.respond({ status: 200, contentType: "text/html; charset=utf-8", body: served });
  });
  const inject = (what: { files: string[] } | { expression: string }) =>
    own.evaluate(async (injected) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url !== undefined && /^https?:/.test(url));
      const target = { tabId: tab?.id ?? -1 };
      const [found] = await ("files" in injected
        ? chrome.scripting.executeScript({ target, files: injected.files })
        : chrome.scripting.executeScript({
            target,
            // biome-ignore lint/security/noGlobalEval: a content script's world has no policy against it, and the test asks what is in there.
            func: (source: string) => globalThis.eval(source),
            args: [injected.expression],
          }));
      return found?.result;
    }, what);
  return {
    chromium,
    async show(address, html) {
      served = html;
      // An address that differs by its fragment alone would only scroll.
      await page.goto("about:blank");
      await page.goto(address, { waitUntil: "domcontentloaded" });
      return page;
    },
    read: async () => v.parse(PAGE_FACTS, await inject({ files: ["src/capture/read-page.js"] })),
    inIsolatedWorld: (expression) => inject({ expression }),
    async close() {
      await chromium.close();
      await rm(folder, { recursive: true });
    },
  };
}
