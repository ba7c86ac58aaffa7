import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Browser, BrowserTag, detectBrowserPlatform, install, resolveBuildId } from "@puppeteer/browsers";
import type { BrowserName } from "../build/manifest-for";
import { BROWSERS_FOLDER } from "./find-browser";

/** Debian's and Ubuntu's packages, in the order they are tried: Ubuntu has no `firefox-esr` and calls Chromium otherwise. */
const PACKAGES: Record<BrowserName, readonly string[]> = {
  chrome: ["chromium", "chromium-browser"],
  firefox: ["firefox-esr", "firefox"],
};

/** Installs a browser: with apt where there is apt, else into the project's own folder. Throws what went wrong. */
export async function installBrowser(name: BrowserName): Promise<void> {
  if (existsSync("/usr/bin/apt-get")) installWithApt(name);
  else await installIntoProject(name);
}

function installWithApt(name: BrowserName): void {
  apt("update", "--quiet=2");
  const [first = "", second = ""] = PACKAGES[name];
  try {
    apt("install", "--quiet=2", "--yes", "--no-install-recommends", first);
  } catch (error) {
    process.stderr.write(`${String(error)}; trying the package ${second} …\n`);
    apt("install", "--quiet=2", "--yes", "--no-install-recommends", second);
  }
}

async function installIntoProject(name: BrowserName): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error("this operating system is not known to @puppeteer/browsers");
  const browser = name === "chrome" ? Browser.CHROME : Browser.FIREFOX;
  const buildId = await resolveBuildId(browser, platform, BrowserTag.STABLE);
  await install({ browser, buildId, cacheDir: BROWSERS_FOLDER, platform });
}

function apt(...args: readonly string[]): void {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  const [command = "", ...rest] = [...asRoot, "apt-get", "--option=DPkg::Lock::Timeout=300", ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, error } = spawnSync(command, rest, { env, stdio: ["ignore", "ignore", "inherit"] });
  if (error) throw error;
  if (status !== 0) throw new Error(`"${[command, ...rest].join(" ")}" ended with code ${status}`);
}
