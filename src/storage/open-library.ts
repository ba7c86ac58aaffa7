import browser from "webextension-polyfill";
import { reopening } from "./database";
import { deviceNameOf } from "./device-name-of";
import type { Author } from "./edit";
import { createFeed } from "./feed";
import { indexedDbRecords } from "./indexeddb/indexeddb-records";
import { createLibrary, type Library } from "./library";
import { newId } from "./new-id";
import { readSettings } from "./settings";
import { sessionWriter } from "./writer";

/** What the page that opens the library is told. */
export interface LibraryEvents {
  /** Another page of the extension keeps an older version of the database open. */
  onBlocked(): void;
  /** This page added, removed or moved entries. */
  onListChanged(): void;
}

/** The library of this browser profile, for a page or the background. */
export function openLibrary(events: LibraryEvents): Library {
  return createLibrary(partsFor(events));
}

/** What a library of this profile is made of. */
export function partsFor({ onBlocked, onListChanged }: LibraryEvents) {
  const feed = createFeed(new BroadcastChannel("pasteup"));
  const writer = sessionWriter(browser.storage.session, newId);
  return {
    records: indexedDbRecords(reopening(onBlocked)),
    feed: {
      ...feed,
      announce(change: Parameters<typeof feed.announce>[0]) {
        feed.announce(change);
        if (change.list) onListChanged();
      },
    },
    async author(): Promise<Author> {
      const [id, device] = await Promise.all([writer(), thisDevice()]);
      return { writer: id, device };
    },
    now: Date.now,
    random: Math.random,
    newId,
  };
}

/** The name of this device: the one it was given, or what browser it is. */
export async function thisDevice(): Promise<string> {
  const { settings } = await readSettings();
  return settings.device || deviceNameOf(navigator.userAgent);
}
