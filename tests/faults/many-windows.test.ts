import { isDeepStrictEqual } from "node:util";
import type { ElementHandle, Page } from "puppeteer-core";
import { type DrivenChromium, launchChromium } from "../../scripts/drive/chromium";
import { counted, tooLate, tryFault } from "./fault";

/** Windows that write at once: editors of the issue, and popups in which a clip of it is open. */
const EDITORS = 4;
const POPUPS = 4;

/** How soon, in milliseconds, every window must show the same once the last edit is made. */
const SOON = 500;

/** A text field that one window writes into. */
interface Writer {
  readonly page: Page;
  readonly field: ElementHandle<HTMLTextAreaElement>;
  /** What this window alone writes begins with it. */
  readonly mark: string;
}

async function editorWriter(chromium: DrivenChromium, place: number, clips: number): Promise<Writer> {
  const page = await chromium.openOwn("editor/index.html");
  await page.waitForFunction((count) => document.querySelectorAll("li.clip").length === count, { polling: 20 }, clips);
  return writerOf(page, place, `editor-${place}`);
}

async function popupWriter(chromium: DrivenChromium, place: number): Promise<Writer> {
  const page = await chromium.openOwn("popup/index.html");
  await page.waitForFunction((at) => document.querySelectorAll(".clips button")[at], { polling: 20 }, place);
  return writerOf(page, place, `popup-${place}`);
}

/** The field in which a window writes the blurb of the clip in this place. A popup opens the clip first. */
async function writerOf(page: Page, place: number, mark: string): Promise<Writer> {
  const fields = await page.$$("li.clip textarea");
  if (fields.length > 0) return { page, field: fields[place] as ElementHandle<HTMLTextAreaElement>, mark };
  await page.evaluate((at) => document.querySelectorAll<HTMLElement>(".clips button")[at]?.click(), place);
  await page.waitForFunction(
    (at) => document.querySelectorAll(".clips button")[at]?.ariaCurrent === "true",
    { polling: 20 },
    place,
  );
  const field = (await page.waitForSelector("textarea")) as ElementHandle<HTMLTextAreaElement>;
  return { page, field, mark };
}

/** Runs in a page: writes into its own field again and again, each time the whole text, as one who types does. */
async function write(field: HTMLTextAreaElement, mark: string, edits: number): Promise<void> {
  for (let n = 1; n <= edits; n++) {
    field.value = `${mark} wrote this ${n} times.`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((next) => setTimeout(next, 0));
  }
}

/** What a window shows of the clips, in order: an editor their blurbs, a popup their lines in its list. */
function shownIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blurbs = [...document.querySelectorAll<HTMLTextAreaElement>("li.clip textarea")].map(({ value }) => value);
    const lines = [...document.querySelectorAll(".clips button .words")].map(({ textContent }) => textContent ?? "");
    return blurbs.length > 0 ? blurbs : lines;
  });
}

/** Milliseconds until every window shows the same of so many clips, and that is as wanted; what they show then, or after a while. */
async function untilAlike(pages: readonly Page[], clips: number, isWanted: (texts: readonly string[]) => boolean) {
  const begin = performance.now();
  for (;;) {
    const shown = (await Promise.all(pages.map(shownIn))).map((texts) => texts.slice(0, clips));
    const took = performance.now() - begin;
    const [first = []] = shown;
    const isAlike = shown.every((texts) => isDeepStrictEqual(texts, first));
    if ((isAlike && isWanted(first)) || took > 20 * SOON) return { took, shown, isAlike: isAlike && isWanted(first) };
  }
}

/** All windows write at once, each into its field. */
const writeAll = (writers: readonly Writer[], edits: number) =>
  Promise.all(writers.map(({ page, field, mark }) => page.evaluate(write, field, mark, edits)));

tryFault(`${EDITORS + POPUPS} windows that write at once`, { full: 500, short: 50 }, async (edits) => {
  const chromium = await launchChromium({ extension: "dist/chrome" });
  try {
    const settings = await chromium.openOwn("options/index.html");
    const clips = Array.from({ length: EDITORS + POPUPS + 1 }, (_, n) => n);
    for (const n of clips) await settings.evaluate(clip, n);
    await settings.close();
    const writers: Writer[] = [];
    for (let n = 0; n < EDITORS; n++) writers.push(await editorWriter(chromium, n, clips.length));
    for (let n = 0; n < POPUPS; n++) writers.push(await popupWriter(chromium, EDITORS + n));
    const pages = writers.map(({ page }) => page);

    await writeAll(writers, edits);
    const wanted = writers.map(({ mark }) => `${mark} wrote this ${edits} times.`);
    const apart = await untilAlike(pages, wanted.length, (texts) => isDeepStrictEqual(texts, wanted));

    // The last clip is everybody's: any of the last words may stand, but the same everywhere.
    const shared: Writer[] = [];
    for (const [n, { page }] of writers.entries()) shared.push(await writerOf(page, clips.length - 1, `shared-${n}`));
    await writeAll(shared, edits);
    const last = new Set(shared.map(({ mark }) => `${mark} wrote this ${edits} times.`));
    const together = await untilAlike(
      pages,
      clips.length,
      (texts) => isDeepStrictEqual(texts.slice(0, -1), wanted) && last.has(texts.at(-1) ?? ""),
    );

    const failures = [
      ...(apart.isAlike ? [] : [`windows that write apart show ${JSON.stringify(apart.shown)}`]),
      ...(together.isAlike ? [] : [`windows that write into one clip show ${JSON.stringify(together.shown)}`]),
      ...[apart, together].flatMap(({ took }) => tooLate(took, SOON, "all windows were alike only")),
    ];
    const lost = apart.shown.flatMap((texts) => wanted.filter((text, at) => texts[at] !== text)).length;
    const times = [apart, together].map(({ took }) => took.toFixed(0));
    const figure =
      `${lost} lost; all windows alike ${times[0]} ms after the last of ${counted(edits * writers.length)} edits of different ` +
      `clips, and ${times[1]} ms after as many of one clip`;
    return { figure, failures };
  } finally {
    await chromium.close();
  }
});

/** Runs in a page: adds a clip to write about. */
async function clip(n: number): Promise<void> {
  const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  const tab = { id: null, url: `https://page-${n}.example/`, title: `Page ${n}`, discarded: false };
  await runtime.sendMessage({ request: "clip-tab", question: { entry: `entry-${n}`, tab } });
}

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
