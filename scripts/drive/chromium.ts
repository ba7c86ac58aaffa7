import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer, { type Browser, type Extension, type Page, ProtocolError, type Target } from "puppeteer-core";
import { needBrowser } from "../browsers/need-browser";

/** A Chromium with the extension in it. */
export interface DrivenChromium {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly profile: string;
  /** What went wrong in the extension's own pages, and every request they made beyond themselves. */
  readonly complaints: readonly string[];
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
  /** Whether to hear of what goes wrong in the service worker. One that is watched does not start again once it was stopped. */
  readonly watchesWorker?: boolean;
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
  const complaints: string[] = [];
  if (options.watchesWorker ?? true) {
    browser.on("targetcreated", (target) => void watchWorker(target, complaints));
    for (const target of browser.targets()) await watchWorker(target, complaints);
  }
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  return {
    browser,
    extension,
    profile,
    complaints,
    open,
    async openOwn(path) {
      const page = await browser.newPage();
      watch(page, complaints);
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      return page;
    },
    async clip(page) {
      const popup = await clickToolbarButton(browser, extension, page);
      watch(popup, complaints);
      return popup;
    },
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

async function watchWorker(target: Target, complaints: string[]): Promise<void> {
  if (target.type() !== "service_worker") return;
  try {
    const session = await target.createCDPSession();
    session.on("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception } }) => {
      complaints.push(`service worker: ${exception?.description ?? text}`);
    });
    await session.send("Runtime.enable");
  } catch (error) {
    // A worker may end at any time; the next one is watched in turn.
    if (!(error instanceof ProtocolError)) throw error;
  }
}

function watch(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(chrome-extension|blob|data):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
}

async function clickToolbarButton(browser: Browser, extension: Extension, page: Page): Promise<Page> {
  await page.bringToFront();
  const known = new Set(browser.targets());
  const opened = browser.waitForTarget((target) => isPopup(target.url(), extension) && !known.has(target));
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  // It is parsed before it is drawn, and only then is there a caret: what is typed before goes nowhere.
  await popup.waitForFunction(() => document.activeElement?.matches("textarea, input"));
  return popup;
}

function isPopup(url: string, extension: Extension): boolean {
  return url.startsWith(`chrome-extension://${extension.id}/popup/index.html`);
}
