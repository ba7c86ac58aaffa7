import type { BrowserName } from "../build/manifest-for";
import { findBrowser } from "./find-browser";
import { installBrowser } from "./install-browser";

/** No browser was found, and none could be installed. The message says what to do. */
export class NoBrowser extends Error {
  override readonly name = "NoBrowser";
}

/** The path of a browser that is there, or was just installed. */
export async function needBrowser(name: BrowserName): Promise<string> {
  const found = await findBrowser(name);
  if (found) return found;
  const title = name === "chrome" ? "Chromium" : "Firefox";
  process.stderr.write(`No ${title} was found; installing it …\n`);
  try {
    await installBrowser(name);
  } catch (cause) {
    throw new NoBrowser(help(name, title, cause instanceof Error ? cause.message : String(cause)), { cause });
  }
  const installed = await findBrowser(name);
  if (!installed) throw new NoBrowser(help(name, title, "the installation ended well, but brought no browser"));
  return installed;
}

function help(name: BrowserName, title: string, reason: string): string {
  return (
    `${title} is not installed, and installing it failed: ${reason}. ` +
    `Install ${title}, or name one with PASTEUP_${name.toUpperCase()}=/path/to/it, and start again.`
  );
}
