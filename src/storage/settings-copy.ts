/** Where the copy is: the part of Web Storage that it needs. */
export type CopyStorage = Pick<Storage, "getItem" | "setItem">;

/** A second copy of the settings, in another store of the browser's than their own. */
export interface SettingsCopy {
  /** What was kept last; `undefined` where nothing was, or it can't be read. */
  read(): unknown;
  keep(stored: unknown): void;
}

const KEY = "settings";

/**
 * The copy in Web Storage; none where there is no Web Storage, as in a service worker. A browser that refuses it leaves
 * the settings with one store, of which `failed` is told.
 */
export function settingsCopy(storage: () => CopyStorage | undefined, failed: (error: unknown) => void): SettingsCopy {
  return {
    read() {
      try {
        const text = storage()?.getItem(KEY) ?? null;
        return text === null ? undefined : JSON.parse(text);
      } catch (error) {
        failed(error);
        return undefined;
      }
    },
    keep(stored) {
      try {
        const [items, text] = [storage(), JSON.stringify(stored)];
        if (items && items.getItem(KEY) !== text) items.setItem(KEY, text);
      } catch (error) {
        failed(error);
      }
    },
  };
}
