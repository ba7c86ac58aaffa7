import browser from "webextension-polyfill";

/** A moment in the editor's language and time zone. `at` in epoch milliseconds, or ISO 8601. */
export function momentText(at: number | string): string {
  const format = new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: "medium", timeStyle: "short" });
  return format.format(new Date(at));
}
