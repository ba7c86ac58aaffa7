import type { Browser, KeyInput, Page } from "puppeteer-core";
import { byRole } from "../../scripts/drive/by-role";
import { launchChromium } from "../../scripts/drive/chromium";
import { importDraft } from "../browser/support/import-draft";
import { issueOf } from "../browser/support/issue-of";
import { BARE_STATIC } from "./bare-extensions";
import { median, quantile } from "./statistics";

const WORDS = " It says what the release of last week changes, and has [more]() to say of its future.";

/** What a keystroke costs, in milliseconds: medians over many, and nine times in ten. */
interface Typing {
  /** The work of the page's main thread until it rests: scripts, style, layout and painting. */
  readonly work: number;
  /** From the key until the frame that shows it is drawn. */
  readonly latency: number;
  readonly lateLatency: number;
}

/** Writing in the editor, and in a page of plain HTML with one text area, in one run. */
export interface Writing {
  readonly bare: Typing;
  /** With the preview as readers see the issue, and as Markdown. */
  readonly rendered: Typing;
  readonly markdown: Typing;
  /** Milliseconds from the navigation until there is a blurb to write in: of the plain page, and of the editor. */
  readonly usableBare: number;
  readonly usable: number;
}

/** What writing in the editor costs in an issue of so many entries. */
export async function measureWriting(entries: number, rounds: number): Promise<Writing> {
  const chromium = await launchChromium({ extension: "dist/chrome" });
  try {
    const { browser, extension } = chromium;
    const bareId = await browser.installExtension(BARE_STATIC);
    const plain = { address: `chrome-extension://${bareId}/popup.html`, field: "textarea" };
    const own = { address: `chrome-extension://${extension.id}/editor/index.html`, field: "[data-entry] textarea" };
    const settings = await chromium.openOwn("options/index.html");
    await importDraft(settings, issueOf(95, clips(entries)));
    // All pages of an extension share one main thread, and this one follows the draft too.
    await settings.close();

    const opened = { plain: [] as number[], own: [] as number[] };
    for (let round = -2; round < rounds; round++) {
      const times = { plain: await openingOf(browser, plain), own: await openingOf(browser, own) };
      if (round < 0) continue;
      opened.plain.push(times.plain);
      opened.own.push(times.own);
    }

    const editor = await tab(browser, own);
    await editor.waitForFunction((count) => document.querySelectorAll("[data-entry]").length === count, {}, entries);
    const rendered = await typing(editor, own.field);
    await (await byRole(editor, "radio", "Markdown")).evaluate((radio) => radio.click());
    await editor.waitForSelector(".preview .markdown:not(:empty)");
    return {
      bare: await typing(await tab(browser, plain), plain.field),
      rendered,
      markdown: await typing(editor, own.field),
      usableBare: median(opened.plain),
      usable: median(opened.own),
    };
  } finally {
    await chromium.close();
  }
}

function clips(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    title: `What is new in part ${at} of the library`,
    blurb: `The [release]() of part ${at} is *out*, and brings **much** that [people](https://example.org/${at}) asked for.`,
    emoji: "🎉",
  }));
}

/** A page, and the field in it that is written in. */
interface Written {
  readonly address: string;
  readonly field: string;
}

async function tab(browser: Browser, { address, field }: Written): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument((selector) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(selector)) return;
      Object.assign(globalThis, { usableAt: performance.now() });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  }, field);
  await page.goto(address);
  await page.waitForFunction(() => "usableAt" in globalThis);
  return page;
}

async function openingOf(browser: Browser, written: Written): Promise<number> {
  const page = await tab(browser, written);
  const usable = await page.evaluate(() => (globalThis as unknown as { usableAt: number }).usableAt);
  await page.close();
  return usable;
}

/** Types into the end of a field, key by key, each when the page rests again. */
async function typing(page: Page, selector: string): Promise<Typing> {
  await page.bringToFront();
  await page.$eval(selector, (field) => {
    if (!(field instanceof HTMLTextAreaElement)) throw new Error("not a text area");
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    const latencies: number[] = [];
    Object.assign(globalThis, { latencies });
    field.addEventListener("keydown", ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // The first message after a frame's callbacks comes when the frame is drawn.
        port1.onmessage = () => latencies.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    });
  });
  const session = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const work: number[] = [];
  for (const key of WORDS) {
    const before = await taskTime(session);
    await page.keyboard.press(key as KeyInput);
    // What a keystroke leads to may wait for an idle moment too.
    await page.evaluate(() => new Promise((rest) => requestIdleCallback(() => requestIdleCallback(rest))));
    work.push((await taskTime(session)) - before);
  }
  const latencies = await page.evaluate(() => (globalThis as unknown as { latencies: number[] }).latencies);
  await session.detach();
  return { work: median(work), latency: median(latencies), lateLatency: quantile(latencies, 0.9) };
}

async function taskTime(session: Awaited<ReturnType<Page["createCDPSession"]>>): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}
