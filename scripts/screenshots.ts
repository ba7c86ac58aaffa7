import { mkdir } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { buildExtension } from "./build/build-extension";
import { waitForAlert, waitForStatus } from "./drive/by-role";
import { type DrivenChromium, launchChromium } from "./drive/chromium";
import { startSite } from "./drive/site";
import { STOPS, tourPages } from "./tour/issue";
import { runTour } from "./tour/run-tour";

/**
 * Pictures of every page with the tour's issue in it: light and dark, wide and 360 pixels. The light, wide ones are
 * the README's; the others go to `reports/`, to be looked at after a change.
 */
const FOLDERS = { readme: "docs/images", reports: "reports/screenshots" };
const WIDE = { editor: 1100, options: 900 };

/** A picture of the page as it is, once in light and once in dark. `name` without a folder. */
async function inBothSchemes(page: Page, name: string, isForReadme: boolean): Promise<void> {
  for (const value of ["light", "dark"]) {
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    const path =
      `${isForReadme && value === "light" ? `${FOLDERS.readme}/` : `${FOLDERS.reports}/${value}-`}${name}.png` as const;
    await page.screenshot({ path, fullPage: true });
    process.stdout.write(`${path}\n`);
  }
}

async function inBothWidths(page: Page, name: keyof typeof WIDE): Promise<void> {
  await page.setViewport({ width: WIDE[name], height: 600, deviceScaleFactor: 2 });
  await inBothSchemes(page, name, true);
  await page.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await inBothSchemes(page, `${name}-360`, false);
}

async function popupOnFirstPage(chromium: DrivenChromium): Promise<Page> {
  const page = await chromium.open(STOPS[0]?.address ?? "");
  const popup = await chromium.clip(page);
  await popup.waitForSelector("[aria-current=true]");
  await popup.keyboard.press("End");
  await popup.keyboard.type(" ");
  await popup.keyboard.press("Backspace");
  await waitForStatus(popup, "Saved");
  return popup;
}

for (const folder of Object.values(FOLDERS)) await mkdir(folder, { recursive: true });
await buildExtension("chrome");
const site = await startSite(await tourPages());
const chromium = await launchChromium({
  extension: "dist/chrome",
  proxy: site.proxy,
  args: ["--force-device-scale-factor=2"],
});
try {
  await runTour(chromium, "reports/tour", () => undefined);
  // The real popup has the size it gives itself; on a phone it is a page, which is what 360 pixels are for.
  await inBothSchemes(await popupOnFirstPage(chromium), "popup", true);
  const phone = await chromium.openOwn("popup/index.html");
  await phone.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await waitForAlert(phone, "can't read");
  await inBothSchemes(phone, "popup-360", false);
  const editor = await chromium.openOwn("editor/index.html");
  await editor.waitForSelector("li.clip");
  await inBothWidths(editor, "editor");
  const options = await chromium.openOwn("options/index.html");
  await options.waitForSelector("kbd");
  await inBothWidths(options, "options");
} finally {
  await chromium.close();
  await site.close();
}
