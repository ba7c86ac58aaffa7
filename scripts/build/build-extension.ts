import { build } from "vite";
import type { BrowserName } from "./manifest-for";

/** Builds the extension for one browser into `dist/chrome` or `dist/firefox`, emptying the folder first. */
export async function buildExtension(browser: BrowserName): Promise<void> {
  await build({ mode: browser, logLevel: "warn" });
}
