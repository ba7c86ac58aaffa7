import { afterAll, beforeAll, expect } from "vitest";
import { type ChromiumOptions, type DrivenChromium, launchChromium } from "../../../scripts/drive/chromium";
import { type Pages, type Site, startSite } from "../../../scripts/drive/site";

/** A Chromium with the built extension, and a site, for the tests of one file. */
export interface Bench {
  readonly chromium: DrivenChromium;
  readonly site: Site;
}

/**
 * Starts them before the file's tests and closes them after. Nothing may have gone wrong in the extension's pages
 * meanwhile, and they may have asked nobody for anything.
 */
export function useChromium(pages: Pages, options: Partial<ChromiumOptions> = {}): () => Bench {
  let bench: Bench | undefined;
  beforeAll(async () => {
    const site = await startSite(pages);
    bench = { site, chromium: await launchChromium({ extension: "dist/chrome", proxy: site.proxy, ...options }) };
  });
  afterAll(async () => {
    await bench?.chromium.close();
    await bench?.site.close();
    expect(bench?.chromium.complaints).toEqual([]);
  });
  return () => {
    if (!bench) throw new Error("the browser is used outside of a test");
    return bench;
  };
}

/** A page of plain HTML with this title. */
export function simplePage(title: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body></body></html>`;
}
