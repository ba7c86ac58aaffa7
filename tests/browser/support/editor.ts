import type { ElementHandle, Page } from "puppeteer-core";
import type { Bench } from "./chromium";
import { importDraft } from "./import-draft";
import { issueOf, type Part } from "./issue-of";

/** Opens the editor on an issue of this number with these entries, and waits until everything on it is there. */
export async function editorOf({ chromium }: Bench, number: number, parts: readonly Part[], texts = {}): Promise<Page> {
  const settings = await chromium.openOwn("options/index.html");
  await importDraft(settings, issueOf(number, parts, texts));
  await settings.close();
  const editor = await chromium.openOwn(`editor/index.html?issue=issue-${number}`);
  await editor.setViewport({ width: 1280, height: 900 });
  await editor.waitForFunction((count) => document.querySelectorAll("[data-entry]").length === count, {}, parts.length);
  // Where clips go is read by itself, and may come after the entries.
  await editor.waitForSelector("header :is(.state, button.quiet)");
  return editor;
}

/** What the entries are called by, in the order in which they are shown: a clip's title, a heading's words. */
export function titles(editor: Page): Promise<string[]> {
  return editor.$$eval("[data-entry]", (items) =>
    items.map((item) => {
      const wanted = item.classList.contains("heading") ? "Heading" : "Title";
      const label = [...item.querySelectorAll("label")].find(({ textContent }) => textContent === wanted);
      return (label?.control as HTMLInputElement | null)?.value ?? "";
    }),
  );
}

/** Waits until the entries are these, in this order. */
export async function waitForTitles(editor: Page, wanted: readonly string[]): Promise<void> {
  await editor.waitForFunction(
    (expected) => {
      const found = [...document.querySelectorAll("[data-entry]")].map((item) => {
        const name = item.classList.contains("heading") ? "Heading" : "Title";
        const label = [...item.querySelectorAll("label")].find(({ textContent }) => textContent === name);
        return (label?.control as HTMLInputElement | null)?.value;
      });
      return JSON.stringify(found) === JSON.stringify(expected);
    },
    {},
    wanted,
  );
}

/** A control of the entry at a place, counted from 0, by its accessible name. */
export async function inEntry<Kind extends Element = HTMLElement>(
  editor: Page,
  place: number,
  role: string,
  name: string,
): Promise<ElementHandle<Kind>> {
  const item = (await editor.$$("[data-entry]"))[place];
  const found = await item?.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  if (!found) throw new Error(`entry ${place} has no ${role} "${name}"`);
  return found as unknown as ElementHandle<Kind>;
}

/** The field in which the blurb of the entry at a place is written. */
export function blurb(editor: Page, place: number): Promise<ElementHandle<HTMLTextAreaElement>> {
  return inEntry<HTMLTextAreaElement>(editor, place, "textbox", "Blurb");
}

/** What that field shows. */
export async function blurbText(editor: Page, place: number): Promise<string> {
  return (await blurb(editor, place)).evaluate(({ value }) => value);
}

/** Presses keys together, the last one last: `chord(page, "Control", "z")`. */
export async function chord(page: Page, ...keys: readonly Parameters<Page["keyboard"]["press"]>[0][]): Promise<void> {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  const last = keys.at(-1);
  if (last) await page.keyboard.press(last);
  for (const key of held.toReversed()) await page.keyboard.up(key);
}
