import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { byRole, press, typeInto, waitForAlert, waitForStatus } from "../../../scripts/drive/by-role";
import { launchChromium } from "../../../scripts/drive/chromium";
import { downloaded, saveDownloadsIn } from "../../../scripts/drive/downloads";
import { launchFirefox } from "../../../scripts/drive/firefox";

/** A browser with Pasteup in it, as one of an editor's devices; everything goes through the pages she uses. */
export interface Device {
  readonly name: string;
  /** Adds a clip by hand. */
  add(title: string, blurb: string): Promise<void>;
  /** Types behind the blurb of the clip at this place in the issue, counted from 0. */
  write(place: number, text: string): Promise<void>;
  remove(place: number): Promise<void>;
  moveUp(place: number): Promise<void>;
  exportFile(): Promise<string>;
  /** Previews a file and merges it; answers with what the preview said. */
  importFile(text: string): Promise<string>;
  /** Chooses a file that is not taken; answers with the sentence that says why. */
  refused(text: string): Promise<string>;
  /** The settings page. */
  settings(): Promise<Page>;
  /** What the Markdown is made of, entry by entry. */
  blurbs(): Promise<string[]>;
  close(): Promise<void>;
}

interface Opened {
  readonly own: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
  readonly folder: string;
}

/** A device with a fresh profile. */
export async function device(name: string, browser: "chrome" | "firefox"): Promise<Device> {
  const opened = browser === "chrome" ? await openChromium() : await openFirefox();
  const { own, close, folder } = opened;
  const settings = await own("options/index.html");
  await typeInto(settings, "Device name", name);
  await waitForStatus(settings, "Saved");
  const clip = async (place: number) => {
    const editor = await own("editor/index.html");
    await editor.waitForFunction((n) => document.querySelectorAll("li.clip").length > n, {}, place);
    const item = (await editor.$$("li.clip"))[place];
    if (!item) throw new Error(`${name} has no clip at ${place}`);
    return { editor, item };
  };
  const button = async (place: number, action: string, status: string) => {
    const { editor, item } = await clip(place);
    await (await item.waitForSelector(`[data-action=${action}]`))?.click();
    await waitForStatus(editor, status);
    await editor.close();
  };
  return {
    name,
    close,
    async settings() {
      await settings.bringToFront();
      return settings;
    },
    async add(title, blurb) {
      const popup = await own("popup/index.html");
      await popup.waitForFunction(() => document.querySelector<HTMLElement>("[role=alert]")?.textContent);
      await setText(popup, "Title", title);
      await setText(popup, "Link", `https://example.org/${encodeURIComponent(title)}`);
      await setText(popup, "Blurb", blurb);
      await press(popup, "Add to issue");
      await waitForStatus(popup, "Added to issue");
      await popup.close();
    },
    async write(place, text) {
      const { editor, item } = await clip(place);
      const blurb = await item.waitForSelector("textarea");
      await blurb?.evaluate((field) => field.setSelectionRange(field.value.length, field.value.length));
      await blurb?.type(text);
      await waitForStatus(editor, "Saved");
      // That can stand from a keystroke before the last; another page tells what is stored.
      const other = await own("editor/index.html");
      await other.waitForFunction(
        (n, end) => [...document.querySelectorAll("li.clip")][n]?.querySelector("textarea")?.value.endsWith(end),
        {},
        place,
        text,
      );
      await other.close();
      await editor.close();
    },
    remove: (place) => button(place, "delete", "Deleted"),
    moveUp: (place) => button(place, "up", "Moved"),
    async exportFile() {
      await settings.bringToFront();
      return (await downloaded(settings, folder, () => press(settings, "Export drafts"))).text;
    },
    async importFile(text) {
      await settings.bringToFront();
      await choose(settings, text, browser);
      const region = await settings.waitForSelector("section[aria-label='Import preview']");
      const preview = (await region?.evaluate((found) => found.textContent)) ?? "";
      if (preview.includes("Nothing new")) await press(settings, "Cancel");
      else {
        await press(settings, "Merge");
        await waitForStatus(settings, "Merged");
      }
      await settings.waitForFunction(() => !document.querySelector("[aria-label='Import preview']"));
      return preview;
    },
    async refused(text) {
      await settings.bringToFront();
      await choose(settings, text, browser);
      await waitForAlert(settings, "Nothing was changed");
      return settings.$eval("[role=alert]", (alert) => alert.textContent ?? "");
    },
    async blurbs() {
      const editor = await own("editor/index.html");
      await editor.waitForSelector("li.clip textarea");
      const texts = await editor.$$eval("li.clip textarea", (fields) =>
        fields.map((field) => (field as HTMLTextAreaElement).value),
      );
      await editor.close();
      return texts;
    },
  };
}

async function choose(settings: Page, text: string, browser: "chrome" | "firefox"): Promise<void> {
  if (browser === "chrome") {
    const path = join(await mkdtemp(join(tmpdir(), "pasteup-file-")), "draft.json");
    await writeFile(path, text);
    const input = await settings.waitForSelector<"input[type=file]">("input[type=file]");
    await input?.uploadFile(path);
  } else {
    await setText(settings, "Paste a draft file", text);
    await press(settings, "Preview import");
  }
}

/** Puts a text into a field as pasting does: at once, with one input event. */
async function setText(page: Page, name: string, text: string): Promise<void> {
  const field = await byRole<HTMLInputElement>(page, "textbox", name);
  await field.evaluate((found, value) => {
    found.focus();
    found.select();
    document.execCommand("insertText", false, value);
  }, text);
  await page.waitForFunction(
    (found, value) => found.value === value.replace(/\n/g, found instanceof HTMLTextAreaElement ? "\n" : ""),
    {},
    field,
    text,
  );
}

async function openChromium(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), "pasteup-downloads-"));
  const chromium = await launchChromium({ extension: "dist/chrome" });
  await saveDownloadsIn(chromium.browser, folder);
  return { folder, close: chromium.close, own: chromium.openOwn };
}

async function openFirefox(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), "pasteup-downloads-"));
  const firefox = await launchFirefox({ extension: "dist/firefox", downloads: folder });
  return { folder, close: firefox.close, own: firefox.openOwn };
}
