import browser from "webextension-polyfill";

/** A moment in the editor's language and time zone. `at` in epoch milliseconds, or ISO 8601. */
export function momentText(at: number | string): string {
  const format = new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: "medium", timeStyle: "short" });
  return format.format(new Date(at));
}

/** A day, as ISO 8601 writes it, in the editor's language. */
export function dayText(day: string): string {
  const format = new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: "medium", timeZone: "UTC" });
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : format.format(at);
}
