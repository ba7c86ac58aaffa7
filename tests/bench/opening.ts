import type { Browser, Page } from "puppeteer-core";

/** What opening a page cost. Times in milliseconds from the navigation, sizes in bytes. */
export interface Opening {
  /** Until a text area had the focus and took keys. */
  readonly typable: number;
  readonly firstContentfulPaint: number;
  /** In use after a garbage collection, once the page has loaded all it loads by itself. */
  readonly heap: number;
  readonly scripts: number;
  readonly styles: number;
}

/** Opens each of these addresses this many times, in turn, so that what else the machine does falls on all alike. */
export async function measureOpenings(
  browser: Browser,
  addresses: Readonly<Record<string, string>>,
  rounds: number,
): Promise<Record<string, Opening[]>> {
  const pages = await Promise.all(
    Object.entries(addresses).map(async ([name, url]) => [name, url, await tab(browser)] as const),
  );
  const openings: Record<string, Opening[]> = {};
  // The first rounds fill the browser's caches; what a warm browser does is what an editor meets all day.
  for (let round = -5; round < rounds; round++) {
    for (const [name, url, page] of pages) {
      await page.bringToFront();
      const opening = await open(page, url);
      if (round >= 0) openings[name] = [...(openings[name] ?? []), opening];
    }
  }
  return openings;
}

async function tab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // Nothing in here has a name of its own: what compiles this file would call a helper to keep it, and the page has none.
  await page.evaluateOnNewDocument(() => {
    addEventListener(
      "focusin",
      ({ target }) => {
        if (target instanceof HTMLTextAreaElement)
          (globalThis as { typableAt?: number }).typableAt ??= performance.now();
      },
      true,
    );
  });
  return page;
}

async function open(page: Page, url: string): Promise<Opening> {
  const sizes = { script: 0, stylesheet: 0 };
  const loading: Promise<void>[] = [];
  const count = (response: import("puppeteer-core").HTTPResponse) => {
    const kind = response.request().resourceType();
    if (kind !== "script" && kind !== "stylesheet") return;
    loading.push(
      response.buffer().then((body) => {
        sizes[kind] += body.byteLength;
      }),
    );
  };
  page.on("response", count);
  await page.goto(url, { waitUntil: "networkidle0" });
  await page.waitForFunction(
    () => "typableAt" in globalThis && performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  const [typable, firstContentfulPaint] = await page.evaluate(() => [
    (globalThis as { typableAt?: number }).typableAt ?? Number.NaN,
    performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  ]);
  page.off("response", count);
  await Promise.all(loading);
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return {
    typable: typable ?? Number.NaN,
    firstContentfulPaint: firstContentfulPaint ?? Number.NaN,
    heap: usedSize,
    scripts: sizes.script,
    styles: sizes.stylesheet,
  };
}
