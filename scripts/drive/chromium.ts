import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer, { type Browser, type Extension, type Page } from "puppeteer-core";
import { needBrowser } from "../browsers/need-browser";

/** A Chromium with the extension in it. */
export interface DrivenChromium {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly profile: string;
  /** Opens a tab at an address. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab, by its path. */
  openOwn(path: string): Promise<Page>;
  /** Clicks the toolbar button over a tab, as a person does, which grants `activeTab`; answers with the popup. */
  clip(page: Page): Promise<Page>;
  /** Closes the browser, and removes the profile if it was made for this run. */
  close(): Promise<void>;
  /** Kills the browser at once, as a crash does. The profile stays. */
  kill(): Promise<void>;
}

export interface ChromiumOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  /** A profile to use and keep. Without one a fresh profile is made and removed. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** `host:port` of a proxy that answers for every host. */
  readonly proxy?: string;
  readonly args?: readonly string[];
}

const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
];

/** Starts Chromium with the extension loaded. */
export async function launchChromium(options: ChromiumOptions): Promise<DrivenChromium> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "pasteup-chromium-")));
  await mkdir(profile, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: await needBrowser("chrome"),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    handleSIGINT: false,
    args: [
      ...QUIET,
      ...(options.proxy ? [`--proxy-server=${options.proxy}`, "--proxy-bypass-list=<-loopback>"] : []),
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(options.args ?? []),
    ],
  });
  const id = await browser.installExtension(resolve(options.extension));
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not load the extension in ${options.extension}`);
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  return {
    browser,
    extension,
    profile,
    open,
    openOwn: (path) => open(`chrome-extension://${extension.id}/${path}`),
    clip: (page) => clickToolbarButton(browser, extension, page),
    async close() {
      await browser.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    async kill() {
      const gone = new Promise((ended) => browser.process()?.once("exit", ended));
      browser.process()?.kill("SIGKILL");
      await gone;
    },
  };
}

async function clickToolbarButton(browser: Browser, extension: Extension, page: Page): Promise<Page> {
  await page.bringToFront();
  const opened = browser.waitForTarget((target) => isPopup(target.url(), extension) && !known.has(target));
  const known = new Set(browser.targets());
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  await popup.waitForSelector("textarea, input");
  return popup;
}

function isPopup(url: string, extension: Extension): boolean {
  return url.startsWith(`chrome-extension://${extension.id}/popup/index.html`);
}
