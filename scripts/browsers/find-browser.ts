import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Browser, ChromeReleaseChannel, computeSystemExecutablePath, getInstalledBrowsers } from "@puppeteer/browsers";
import type { BrowserName } from "../build/manifest-for";

/** Where browsers go that the project installs for itself. */
export const BROWSERS_FOLDER = ".browsers";

const COMMANDS: Record<BrowserName, readonly string[]> = {
  chrome: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
  firefox: ["firefox-esr", "firefox"],
};

const PLACES: Record<BrowserName, readonly string[]> = {
  chrome: ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
  firefox: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
};

/**
 * The path of an installed browser, or `null`. `PASTEUP_CHROME` and `PASTEUP_FIREFOX` name one outright; otherwise
 * it is looked for on the PATH, where systems put it, and where this project installs one.
 */
export async function findBrowser(name: BrowserName): Promise<string | null> {
  const named = process.env[`PASTEUP_${name.toUpperCase()}`];
  if (named) return named;
  const onPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [
    ...COMMANDS[name].flatMap((command) =>
      onPath.flatMap((folder) => [join(folder, command), join(folder, `${command}.exe`)]),
    ),
    ...PLACES[name],
    ...(name === "chrome" ? systemChrome() : []),
    ...(await ownBrowsers(name)),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function systemChrome(): string[] {
  try {
    return [computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE })];
  } catch {
    // It throws where Chrome is not installed or not known on this platform: one place less to look.
    return [];
  }
}

async function ownBrowsers(name: BrowserName): Promise<string[]> {
  const wanted = name === "chrome" ? Browser.CHROME : Browser.FIREFOX;
  const installed = await getInstalledBrowsers({ cacheDir: BROWSERS_FOLDER });
  return installed.filter(({ browser }) => browser === wanted).map(({ executablePath }) => executablePath);
}
