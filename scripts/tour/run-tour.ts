import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { byRole, press, typeInto, waitForStatus, waitForValue } from "../drive/by-role";
import type { DrivenChromium } from "../drive/chromium";
import { ISSUE, STOPS, type Stop } from "./issue";

/** What the tour made: the issue's Markdown, and the file the browser saved it as. */
export interface TourResult {
  readonly markdown: string;
  readonly file: string;
}

/**
 * The whole job, as an editor does it: seven pages clipped through the popup that the toolbar button opens, the issue
 * given its number, title and introduction, the Markdown downloaded. `tell` hears what is happening.
 */
export async function runTour(
  chromium: DrivenChromium,
  folder: string,
  tell: (line: string) => void,
): Promise<TourResult> {
  for (const stop of STOPS) {
    await clipPage(chromium, stop);
    tell(`clipped  ${stop.address}`);
  }
  const editor = await chromium.openOwn("editor/index.html");
  await replaceText(editor, "Issue number", ISSUE.number);
  await replaceText(editor, "Issue title", ISSUE.title);
  await replaceText(editor, "Introduction", ISSUE.introduction);
  tell(`edited   issue #${ISSUE.number}, "${ISSUE.title}"`);
  return download(editor, folder);
}

async function clipPage(chromium: DrivenChromium, { address, blurb, emoji }: Stop): Promise<void> {
  const page = await chromium.open(address);
  const popup = await chromium.clip(page);
  await popup.keyboard.type(blurb);
  if (emoji) await typeInto(popup, "Emoji", emoji);
  await press(popup, "Add to issue");
  await waitForStatus(popup, "Added to issue");
  await popup.close();
  await page.close();
}

async function replaceText(page: Page, name: string, text: string): Promise<void> {
  const field = await byRole(page, "textbox", name);
  await field.click({ count: 3 });
  await page.keyboard.press("Backspace");
  await page.keyboard.type(text);
  await waitForValue(page, name, text);
  await waitForStatus(page, "Saved");
}

async function download(editor: Page, folder: string): Promise<TourResult> {
  const downloadPath = resolve(folder);
  await mkdir(downloadPath, { recursive: true });
  const session = await editor.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath, eventsEnabled: true });
  const finished = new Promise<void>((done) => {
    session.on("Browser.downloadProgress", ({ state }) => state === "completed" && done());
  });
  await press(editor, "Download Markdown");
  await finished;
  const file = join(downloadPath, `issue-${ISSUE.number}.md`);
  return { markdown: await readFile(file, "utf8"), file };
}
