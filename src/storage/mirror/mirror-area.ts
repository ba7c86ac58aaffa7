import type { Storage } from "webextension-polyfill";

/** The extension's own storage, as far as the mirror needs it. Several items set in one call are kept together. */
export interface MirrorArea {
  /** The values of these keys, or with `null` of every key there is. */
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** Runs `work` while no other page of the extension is inside this. */
  locked<T>(work: () => Promise<T>): Promise<T>;
  /** Calls `listener` with the keys that anybody changed, and their values before and after. */
  listen(listener: (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => void): void;
}

/** The mirror's place in the browser: `storage.local`, and a lock that all pages of the extension share. */
export function browserArea(storage: Storage.Static, locks: LockManager): MirrorArea {
  const { local } = storage;
  return {
    get: (keys) => local.get(keys),
    set: (items) => local.set(items),
    remove: (keys) => local.remove(keys),
    locked: async (work) => await locks.request("pasteup mirror", work),
    listen(listener) {
      storage.onChanged.addListener((changes, area) => {
        if (area === "local") listener(changes);
      });
    },
  };
}
