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

/** Today where the editor is, as ISO 8601 writes a day. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const WEEK = 7 * 24 * 60 * 60 * 1_000;

/** How many whole weeks ago a day was (ISO 8601); `null` for what is none. */
export function weeksSince(day: string): number | null {
  const at = Date.parse(day);
  return Number.isNaN(at) ? null : Math.floor((Date.now() - at) / WEEK);
}
