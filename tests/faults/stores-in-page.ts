import type { Page } from "puppeteer-core";

/** What the library's database holds, seen from beside the extension's own code. */
export interface StoresSeen {
  /** Minted when the database was made: another one means that the browser threw the old one away. */
  readonly database: string;
  /** When one store was last brought back from the other, in epoch milliseconds; 0 for never. */
  readonly healedAt: number;
  readonly entries: readonly string[];
}

/** Looks into the database through a page of the extension, once the extension's own code has opened it. */
export async function storesIn(page: Page): Promise<StoresSeen> {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((answer, failed) => {
        request.onsuccess = () => answer(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await ask(indexedDB.open("pasteup"));
    const transaction = database.transaction(["mirror", "entries"]);
    const state = await ask<{ id: string; healed?: { at: number } }>(transaction.objectStore("mirror").get("state"));
    const keys = (await ask(transaction.objectStore("entries").getAllKeys())) as [string, string][];
    database.close();
    return { database: state.id, healedAt: state.healed?.at ?? 0, entries: keys.map(([, id]) => id) };
  });
}

/** Waits until the settings page has opened the library, and with it whatever had to be healed. */
export async function libraryIsOpen(settings: Page): Promise<void> {
  await settings.waitForSelector("dl.facts");
}
