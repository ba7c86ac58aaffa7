import * as v from "valibot";
import browser from "webextension-polyfill";
import { DEFAULT_MARKDOWN_STYLE, MARKDOWN_STYLES } from "../draft/markdown-style";
import { settingsCopy } from "./settings-copy";

/** What the editor chose on this device. Every default stands here and nowhere else. */
const SETTINGS = v.object({
  style: v.optional(v.picklist(MARKDOWN_STYLES), DEFAULT_MARKDOWN_STYLE),
  /** The name under which this device's exports go; empty until she gave one. */
  device: v.optional(v.pipe(v.string(), v.maxLength(60)), ""),
  /** The template of style `custom`; empty for the one it begins with. */
  template: v.optional(v.string(), ""),
  /** The language she writes in (BCP 47), for spelling and the names of emoji; empty for the browser's. */
  language: v.optional(v.pipe(v.string(), v.maxLength(35)), ""),
});

export type Settings = v.InferOutput<typeof SETTINGS>;

/** What holds until something is chosen. */
export const DEFAULT_SETTINGS = v.parse(SETTINGS, {});

const KEY = "settings";

/** Reads settings from what was stored. A field that does not validate falls back alone, and `invalid` names it. */
export function parseSettings(stored: unknown): { settings: Settings; invalid: readonly string[] } {
  const result = v.safeParse(SETTINGS, stored ?? {});
  if (result.success) return { settings: result.output, invalid: [] };
  const invalid = Object.keys(v.flatten<typeof SETTINGS>(result.issues).nested ?? {});
  const isObject = typeof stored === "object" && stored !== null;
  const rest = isObject ? Object.fromEntries(Object.entries(stored).filter(([key]) => !invalid.includes(key))) : {};
  return { settings: v.parse(SETTINGS, rest), invalid };
}

const copy = settingsCopy(
  () => globalThis.localStorage,
  (error) => reportError(error),
);

/** The settings of this device, from their copy where extension storage has lost them, or can't be read. */
export async function readSettings(): Promise<ReturnType<typeof parseSettings>> {
  return parseSettings(await storedSettings());
}

async function storedSettings(): Promise<unknown> {
  const kept = copy.read();
  try {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    if (stored !== undefined) copy.keep(stored);
    else if (kept !== undefined) await browser.storage.local.set({ [KEY]: kept });
    return stored ?? kept;
  } catch (error) {
    // That extension storage is broken the page tells anyway, because the library's mirror is in it too.
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Changes some settings and keeps the others, those of a newer version too. Pages that change some at once wait for each other. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  await navigator.locks.request("pasteup settings", async () => {
    const changed = { ...((await storedSettings()) as object | undefined), ...changes };
    await browser.storage.local.set({ [KEY]: changed });
    copy.keep(changed);
  });
}

/** Calls `listener` when any page of the extension changed a setting. Returns the way to stop. */
export function listenToSettings(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === "local" && change) listener(parseSettings(change.newValue).settings);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
