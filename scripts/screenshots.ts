import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { buildExtension } from "./build/build-extension";
import { byRole, press, typeInto, waitForAlert, waitForStatus } from "./drive/by-role";
import { type DrivenChromium, launchChromium } from "./drive/chromium";
import { downloaded, saveDownloadsIn } from "./drive/downloads";
import { startSite } from "./drive/site";
import { writtenOnAnotherDevice } from "./other-device";
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

async function inBothWidths(
  page: Page,
  name: string,
  isForReadme: boolean,
  prepare = async () => undefined,
): Promise<void> {
  const width = page.url().includes("/editor/") ? WIDE.editor : WIDE.options;
  await page.setViewport({ width, height: 600, deviceScaleFactor: 2 });
  await prepare();
  await inBothSchemes(page, name, isForReadme);
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

/** Opens the list of all emoji for the second clip, with its suggestions. */
async function chooseEmoji(editor: Page): Promise<undefined> {
  const [, second] = await editor.$$("[data-entry]");
  await (await second?.$("textarea"))?.focus();
  await (await second?.$("button.choose"))?.press("Enter");
  await editor.waitForFunction(() =>
    document.querySelector("emoji-picker")?.shadowRoot?.querySelector("[role=menuitem]"),
  );
  await editor.waitForSelector(".emoji-row");
}

/** Shows the draft of another device: first what it would change, then what is left to decide. */
async function drafts(chromium: DrivenChromium, options: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "pasteup-drafts-"));
  await saveDownloadsIn(chromium.browser, folder);
  const { text } = await downloaded(options, folder, () => press(options, "Export drafts"));
  await rm(folder, { recursive: true });
  const editor = await chromium.openOwn("editor/index.html");
  await editor.waitForSelector("li.clip");
  await typeInto(editor, "Introduction", " See you on Thursday.");
  await waitForStatus(editor, "Saved");
  await editor.close();
  await options.bringToFront();
  const answer = await writtenOnAnotherDevice(text, {
    introduction:
      "Welcome back! This one is about doing the same with less: fewer bytes, fewer nodes, fewer alarms. ☕",
    blurb: "The Gateway API has [a stable way to route TCP](), and the migration guide is a joy to read.",
  });
  const field = await byRole<HTMLTextAreaElement>(options, "textbox", "Paste a draft file");
  await field.evaluate((area, pasted) => {
    area.focus();
    document.execCommand("insertText", false, pasted);
  }, answer);
  await press(options, "Preview import");
  await options.waitForSelector("section[aria-label='Import preview']");
  await inBothWidths(options, "import", false);
  await press(options, "Merge");
  await options.waitForSelector("section[aria-label='Conflicts']");
  await inBothWidths(options, "conflicts", false);
  const decide = await chromium.openOwn("editor/index.html");
  await decide.waitForSelector("li.clip");
  await inBothWidths(decide, "editor-conflicts", false);
}

for (const folder of Object.values(FOLDERS)) await mkdir(folder, { recursive: true });
await buildExtension("chrome");
const site = await startSite(await tourPages());
const chromium = await launchChromium({
  extension: "dist/chrome",
  proxy: site.proxy,
  // A headless browser has no mouse, and would show what is only there for fingers.
  args: [
    "--force-device-scale-factor=2",
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
  ],
});
try {
  const welcome = await chromium.openOwn("editor/index.html");
  await byRole(welcome, "button", "New issue");
  await inBothWidths(welcome, "welcome", false);
  await welcome.close();
  await runTour(chromium, "reports/tour", () => undefined);
  // The real popup has the size it gives itself; on a phone it is a page, which is what 360 pixels are for.
  await inBothSchemes(await popupOnFirstPage(chromium), "popup", true);
  const phone = await chromium.openOwn("popup/index.html");
  await phone.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await waitForAlert(phone, "can't read");
  await inBothSchemes(phone, "popup-360", false);
  const editor = await chromium.openOwn("editor/index.html");
  await editor.waitForSelector("li.clip");
  await inBothWidths(editor, "editor", true);
  await inBothWidths(editor, "editor-writing", false, () => chooseEmoji(editor));
  const options = await chromium.openOwn("options/index.html");
  await options.waitForSelector("kbd");
  await inBothWidths(options, "options", false);
  await drafts(chromium, options);
} finally {
  await chromium.close();
  await site.close();
}
