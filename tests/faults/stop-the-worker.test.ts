import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "puppeteer-core";
import { press } from "../../scripts/drive/by-role";
import { launchChromium } from "../../scripts/drive/chromium";
import { grantedExtension } from "../browser/support/changed-extension";
import { chance } from "../unit/support/random";
import { tryFault } from "./fault";
import { storesIn } from "./stores-in-page";

/** How many tabs are clipped, one message for each. */
const TABS = { full: 500, short: 40 };

/** Runs in the editor before its own script: the browser says that so many tabs are open. */
function pretendTabs(count: number): void {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: { query: unknown } } }).chrome;
  tabs.query = async () =>
    Array.from({ length: count }, (_, n) => ({
      id: 1_000_000 + n,
      url: `https://tab-${n}.example/`,
      title: `Tab ${n}`,
    }));
}

tryFault("service worker stopped among clip messages", TABS, async (count, seed) => {
  const random = chance(seed);
  const chromium = await launchChromium({ extension: await grantedExtension(), watchesWorker: false });
  try {
    const editor = await chromium.openOwn("editor/index.html");
    await editor.evaluateOnNewDocument(pretendTabs, count);
    await editor.reload();
    const session = await editor.createCDPSession();
    await session.send("ServiceWorker.enable");
    await press(editor, "Clip all tabs");
    const stops = await stopWorkers(session, random, editor);
    const told = await editor.$eval("[role=status]", ({ textContent }) => textContent ?? "");
    const { entries } = await storesIn(editor);
    const titles = await editor.evaluate(() => document.querySelectorAll("li.clip").length);
    const failures = [
      ...(told.startsWith(`${count} tabs clipped`) ? [] : [`the editor was told "${told}"`]),
      ...(entries.length === count ? [] : [`${entries.length} clips came of ${count} tabs`]),
      ...(stops > 0 ? [] : ["the worker was never stopped"]),
      ...(new Set(entries).size === entries.length ? [] : ["a clip is there twice"]),
    ];
    const lost = count - Math.min(count, titles);
    return {
      figure: `${lost} lost, ${Math.max(0, entries.length - count)} doubled, the worker stopped ${stops} times`,
      failures,
    };
  } finally {
    await chromium.close();
  }
});

/** Stops the extension's worker again and again while tabs are clipped. How often. */
async function stopWorkers(session: CDPSession, random: () => number, editor: Page): Promise<number> {
  for (let [stops, next] = [0, 1]; ; ) {
    const { done, said } = await editor.evaluate(() => ({
      done: document.querySelector("progress")?.value ?? 0,
      said: [...document.querySelectorAll(".notices > p")].map(({ textContent }) => textContent).join(""),
    }));
    if (/tabs? clipped|not/i.test(said)) return stops;
    if (done < next) continue;
    // So that it is stopped at any stage of its work, and not only while it starts.
    await pause(random() * 120);
    await session.send("ServiceWorker.stopAllWorkers");
    stops++;
    next = done + 1 + Math.floor(random() * 6);
  }
}
