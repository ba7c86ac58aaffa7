import type { ElementHandle, Page } from "puppeteer-core";
import { byRole } from "../../scripts/drive/by-role";
import { type DrivenChromium, launchChromium } from "../../scripts/drive/chromium";
import { tryFault } from "./fault";

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

async function editorWriter(chromium: DrivenChromium, place: number): Promise<Writer> {
  const page = await chromium.openOwn("editor/index.html");
  await page.waitForFunction(
    (count) => document.querySelectorAll("li.clip").length === count,
    { polling: 20 },
    EDITORS + POPUPS,
  );
  const field = (await page.$$("li.clip textarea"))[place] as ElementHandle<HTMLTextAreaElement>;
  return { page, field, mark: `editor-${place}` };
}

async function popupWriter(chromium: DrivenChromium, place: number): Promise<Writer> {
  const page = await chromium.openOwn("popup/index.html");
  await page.waitForFunction((at) => document.querySelectorAll(".clips button")[at], {}, place);
  await (await page.$$(".clips button"))[place]?.click();
  await page.waitForFunction((at) => document.querySelectorAll(".clips button")[at]?.ariaCurrent === "true", {}, place);
  const field = await byRole<HTMLTextAreaElement>(page, "textbox", "Blurb");
  return { page, field, mark: `popup-${place}` };
}

/** Runs in a page: writes into its own field again and again, each time the whole text, as one who types does. */
async function write(field: HTMLTextAreaElement, mark: string, edits: number): Promise<void> {
  for (let n = 1; n <= edits; n++) {
    field.value = `${mark} wrote this ${n} times.`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((next) => setTimeout(next, 0));
  }
}

/** The blurbs that an editor window shows, in order. */
function blurbs(page: Page): Promise<string[]> {
  return page.$$eval("li.clip textarea", (fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
}

tryFault(`${EDITORS + POPUPS} windows that write at once`, { full: 500, short: 50 }, async (edits) => {
  const chromium = await launchChromium({ extension: "dist/chrome" });
  try {
    const settings = await chromium.openOwn("options/index.html");
    for (let n = 0; n < EDITORS + POPUPS; n++) await settings.evaluate(clip, n);
    const writers = [];
    for (let n = 0; n < EDITORS; n++) writers.push(await editorWriter(chromium, n));
    for (let n = 0; n < POPUPS; n++) writers.push(await popupWriter(chromium, EDITORS + n));
    await Promise.all(writers.map(({ page, field, mark }) => page.evaluate(write, field, mark, edits)));
    const begin = performance.now();
    const wanted = writers.map(({ mark }) => `${mark} wrote this ${edits} times.`);
    const editors = writers.slice(0, EDITORS).map(({ page }) => page);
    await Promise.all(
      editors.map((page) =>
        page.waitForFunction(
          (texts) => {
            const fields = [...document.querySelectorAll<HTMLTextAreaElement>("li.clip textarea")];
            return fields.every(({ value }, at) => value === texts[at]);
          },
          { timeout: 60_000, polling: 20 },
          wanted,
        ),
      ),
    ).catch(() => undefined);
    const took = performance.now() - begin;
    const shown = await Promise.all(editors.map(blurbs));
    const lost = shown.flatMap((texts) => texts.filter((text, at) => text !== wanted[at]));
    const figure = `${lost.length} lost, all windows alike ${took.toFixed(0)} ms after the last of ${edits * writers.length} edits`;
    const failures = [
      ...lost.map((text) => `a window shows "${text}"`),
      ...(took > SOON ? [`it took ${took.toFixed(0)} ms until all windows were alike`] : []),
    ];
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
