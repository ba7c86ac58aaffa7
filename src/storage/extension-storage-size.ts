import browser from "webextension-polyfill";

/** How much of extension storage is used, in bytes; `null` where the browser does not say. `navigator.storage` leaves it out. */
export async function extensionStorageSize(): Promise<number | null> {
  const area: Partial<Pick<typeof browser.storage.sync, "getBytesInUse">> = browser.storage.local;
  return area.getBytesInUse?.(null) ?? null;
}
