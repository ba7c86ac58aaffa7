import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";

/** Has Chromium save what its pages offer in this folder, until the browser ends. */
export async function saveDownloadsIn(browser: Browser, downloadPath: string): Promise<void> {
  // A page's own session would take the setting with it when the page is closed.
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath });
}

/** Does what makes a page offer a file, and answers with the file's name and text once it is whole. The file is removed. */
export async function downloaded(
  page: Page,
  folder: string,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const before = new Set(await readdir(folder));
  await act();
  for (;;) {
    const names = (await readdir(folder)).filter((name) => !before.has(name));
    const [name] = names;
    const isWhole = names.length === 1 && name !== undefined && !/\.(crdownload|part|tmp)$|^\./.test(name);
    if (isWhole) {
      const text = await readFile(join(folder, name), "utf8");
      if (text !== "") {
        await rm(join(folder, name));
        return { name, text };
      }
    }
    // The folder is looked at again once the page has had a turn.
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => next(null))));
  }
}
