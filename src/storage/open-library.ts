import browser, { type Runtime } from "webextension-polyfill";
import { deviceNameOf } from "./device-name-of";
import type { Author } from "./edit";
import { createFeed } from "./feed";
import { openDatabase } from "./indexeddb/open";
import { type KeptTwiceEvents, type KeptTwiceParts, keptTwice } from "./kept-twice";
import { createLibrary, type Library } from "./library";
import { followMirror } from "./mirror/follow-mirror";
import { browserArea } from "./mirror/mirror-area";
import { connectForLock } from "./mirror/shared-lock";
import { newId } from "./new-id";
import { readSettings } from "./settings";
import { sessionWriter } from "./writer";

/** What the page that opens the library is told. */
export interface LibraryEvents extends KeptTwiceEvents {
  /** Another page of the extension keeps an older version of the database open. */
  onBlocked(): void;
  /** This page added, removed or moved entries. */
  onListChanged(): void;
}

/** How what is seldom needed is loaded, and reached. */
export interface Loaders extends Pick<KeptTwiceParts, "loadHeal" | "loadAlone"> {
  /** The way to the background, which lends the mirror's lock; `null` in the background itself. */
  readonly connect: (() => Runtime.Port) | null;
}

/** Loads it when it is needed; a service worker can't, and brings it along. */
const WHEN_NEEDED: Loaders = {
  loadHeal: () => import("./mirror/heal"),
  loadAlone: () => import("./mirror/mirror-records"),
  connect: () => connectForLock(browser.runtime),
};

/** The library of this browser profile, for a page. */
export function openLibrary(events: LibraryEvents): Library {
  return createLibrary(partsFor(events));
}

/** What a library of this profile is made of. */
export function partsFor(events: LibraryEvents, loaders: Loaders = WHEN_NEEDED) {
  const channel = createFeed(new BroadcastChannel("pasteup"));
  const feed = {
    ...channel,
    announce(change: Parameters<typeof channel.announce>[0]) {
      channel.announce(change);
      if (change.list) events.onListChanged();
    },
  };
  const { connect, ...loading } = loaders;
  const area = browserArea(browser.storage, navigator.locks, connect);
  const { onBlocked } = events;
  const open = (onClosed: () => void) => openDatabase({ onBlocked, onClosed });
  const records = keptTwice({ open, area, events, now: Date.now, ...loading });
  followMirror(area, { ...records, feed });
  const writer = sessionWriter(browser.storage.session, newId);
  return {
    records,
    feed,
    async author(): Promise<Author> {
      const [id, device] = await Promise.all([records.lineage().then(writer), thisDevice()]);
      return { writer: id, device };
    },
    now: Date.now,
    random: Math.random,
    newId,
  };
}

/** The name of this device: the one it was given, or what browser it is. */
export async function thisDevice(): Promise<string> {
  const own = deviceNameOf(navigator.userAgent);
  // An edit must not fail for a name that can't be read; whoever shows the settings says that they can't be.
  return readSettings().then(
    ({ settings }) => settings.device || own,
    () => own,
  );
}
