import type { Runtime, Storage } from "webextension-polyfill";
import { lockedByBackground, MIRROR_LOCK } from "./shared-lock";

/** The extension's own storage, as far as the mirror needs it. Several items set in one call are kept together. */
export interface MirrorArea {
  /** The values of these keys, or with `null` of every key there is. */
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** Runs `work` while no other page of the extension is inside this, or inside `lockedAlone`. */
  locked<T>(work: () => Promise<T>): Promise<T>;
  /** The same for pages that have no database, also those of private windows. */
  lockedAlone<T>(work: () => Promise<T>): Promise<T>;
  /** Calls `listener` with the keys that anybody changed, and their values before and after. */
  listen(listener: (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => void): void;
}

/**
 * The mirror's place in the browser: `storage.local`, and a lock that all pages of the extension share. `connect`: the way
 * to the background, which lends its lock; `null` in the background itself.
 */
export function browserArea(
  storage: Storage.Static,
  locks: LockManager,
  connect: (() => Runtime.Port) | null,
): MirrorArea {
  const { local } = storage;
  const locked = async <T>(work: () => Promise<T>): Promise<T> => await locks.request(MIRROR_LOCK, work);
  return {
    get: (keys) => local.get(keys),
    set: (items) => local.set(items),
    remove: (keys) => local.remove(keys),
    locked,
    lockedAlone: (work) => (connect ? lockedByBackground(connect, work) : locked(work)),
    listen(listener) {
      storage.onChanged.addListener((changes, area) => {
        if (area === "local") listener(changes);
      });
    },
  };
}
