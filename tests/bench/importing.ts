import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { press, waitForStatus } from "../../scripts/drive/by-role";
import { launchChromium } from "../../scripts/drive/chromium";
import { encodeDraftFile } from "../../src/draft-file/encode";
import { ORIGIN, sha256 } from "../unit/support/draft-files";
import { twoLibraries } from "./merging";

/** What taking a library into another costs on the settings page, in milliseconds. */
export interface Importing {
  readonly clips: number;
  /** From the file's choice until its preview is on screen. */
  readonly preview: number;
  /** From pressing Merge until the page says that it is merged. */
  readonly merge: number;
  /** The longest time for which the page did not answer. */
  readonly longestPause: number;
}

/** Takes one of two libraries that share half into the other, in a real Chromium. */
export async function measureImporting(clips: number): Promise<Importing> {
  const folder = await mkdtemp(join(tmpdir(), "pasteup-bench-"));
  const chromium = await launchChromium({ extension: "dist/chrome" });
  try {
    const [ours, theirs] = await Promise.all(
      twoLibraries(clips).map(async (documents, side) => {
        const path = join(folder, `${side}.json`);
        await writeFile(path, await encodeDraftFile(documents, ORIGIN, sha256));
        return path;
      }),
    );
    const settings = await chromium.openOwn("options/index.html");
    await settings.evaluate(() => {
      const pauses: number[] = [];
      new PerformanceObserver((list) => pauses.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
      });
      Object.assign(globalThis, { pauses });
    });
    await take(settings, ours ?? "");
    await settings.evaluate(() => (globalThis as unknown as { pauses: number[] }).pauses.splice(0));
    const took = await take(settings, theirs ?? "");
    const longestPause = await settings.evaluate(() =>
      Math.max(0, ...(globalThis as unknown as { pauses: number[] }).pauses),
    );
    return { clips, ...took, longestPause };
  } finally {
    await chromium.close();
    await rm(folder, { recursive: true });
  }
}

async function take(settings: Page, file: string): Promise<{ preview: number; merge: number }> {
  const input = await settings.waitForSelector<"input[type=file]">("input[type=file]");
  let start = performance.now();
  await input?.uploadFile(file);
  await settings.waitForSelector("section[aria-label='Import preview']", { timeout: 120_000 });
  const preview = performance.now() - start;
  start = performance.now();
  await press(settings, "Merge");
  await waitForStatus(settings, "Merged");
  return { preview, merge: performance.now() - start };
}
