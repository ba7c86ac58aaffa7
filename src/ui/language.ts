import browser from "webextension-polyfill";
import type { Settings } from "../storage/settings";

/** The language the editor writes in (BCP 47): the one she chose, or the browser's. */
export function languageOf(settings: Pick<Settings, "language"> | null): string {
  return settings?.language || browser.i18n.getUILanguage();
}
