import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import puppeteer, { type Browser, type Page, TimeoutError } from "puppeteer-core";
import { needBrowser } from "../browsers/need-browser";
import { GECKO_ID } from "../build/manifest-for";
import { chromeScope, type FirefoxPopup, openPopup, openPrivately, type WithConnection } from "./firefox-popup";

/** A Firefox with the extension in it. */
export interface DrivenFirefox {
  readonly browser: Browser;
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab, by its path. */
  openOwn(path: string): Promise<Page>;
  /** Opens one of the extension's own pages in a private window of its own. Only where it is allowed in those. */
  openOwnPrivately(path: string): Promise<Page>;
  /** Clicks the toolbar button over a tab, which grants `activeTab`; answers with the popup. */
  clip(page: Page): Promise<FirefoxPopup>;
  close(): Promise<void>;
  /** Kills the browser at once, as a crash does. The profile stays. */
  kill(): Promise<void>;
}

export interface FirefoxOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  /** `host:port` of a proxy that answers for every host. */
  readonly proxy?: string;
  /** The folder in which files are saved that a page offers. */
  readonly downloads?: string;
  /** A profile to use and keep. Without one a fresh profile is made and removed. */
  readonly profile?: string;
  /** By which the addresses of the extension's pages are made, and its storage is found; the same for each run of a profile. */
  readonly uuid?: string;
  /** Whether Firefox never remembers history: every window is a private one, and the extension is allowed in it. */
  readonly neverRemembers?: boolean;
  /** Whether the extension is allowed in private windows. */
  readonly isAllowedPrivately?: boolean;
}

/** Starts Firefox, headless, through WebDriver BiDi, with the extension loaded. */
export async function launchFirefox({
  extension,
  proxy,
  downloads,
  profile,
  uuid = randomUUID(),
  neverRemembers = false,
  isAllowedPrivately = neverRemembers,
}: FirefoxOptions): Promise<DrivenFirefox> {
  if (profile !== undefined) await mkdir(profile, { recursive: true });
  const [host, port] = proxy?.split(":") ?? [];
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: await needBrowser("firefox"),
    headless: true,
    handleSIGINT: false,
    ...(profile !== undefined && { userDataDir: profile }),
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      // So that the addresses of the extension's own pages are known.
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: uuid }),
      // An extension that is loaded for the time being is taken out at the next start; what it stored is what is tested.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      ...(downloads && { "browser.download.folderList": 2, "browser.download.dir": downloads }),
      // The list of downloads, once open, takes the keys.
      "browser.download.alwaysOpenPanel": false,
      // So that the popup's document can be reached from the browser window.
      "extensions.webextensions.remote": false,
      ...(host &&
        port && { "network.proxy.type": 1, "network.proxy.http": host, "network.proxy.http_port": Number(port) }),
      "browser.privatebrowsing.autostart": neverRemembers,
    },
  });
  const { connection } = browser as unknown as WithConnection;
  await connection.send("webExtension.install", {
    extensionData: { type: "path", path: resolve(extension) },
    "moz:allowPrivateBrowsing": isAllowedPrivately,
  });
  const scope = await chromeScope(browser);
  return {
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openOwn(path) {
      const page = await browser.newPage();
      await goToOwn(page, `moz-extension://${uuid}/${path}`);
      return page;
    },
    async openOwnPrivately(path) {
      const url = `moz-extension://${uuid}/${path}`;
      const known = new Set(await browser.pages());
      await openPrivately(scope, url);
      for (;;) {
        for (const page of await browser.pages()) {
          // Puppeteer knows no address of a page that Firefox opened by itself.
          if (!known.has(page) && (await page.evaluate(() => location.href)) === url) {
            await page.waitForSelector("#app > *");
            return page;
          }
        }
      }
    },
    async clip(page) {
      await page.bringToFront();
      return openPopup(scope, page.url());
    },
    close: () => browser.close(),
    async kill() {
      const gone = new Promise((ended) => browser.process()?.once("exit", ended));
      browser.process()?.kill("SIGKILL");
      await gone;
    },
  };
}

/** Firefox tells no end of a navigation to an extension's page: the page is there, and the promise never settles. */
async function goToOwn(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { timeout: 1_000 });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
  await page.waitForSelector("#app > *");
}
