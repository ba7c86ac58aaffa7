import "fake-indexeddb/auto";
import { createFeed } from "../../../src/storage/feed";
import { indexedDbRecords } from "../../../src/storage/indexeddb/indexeddb-records";
import { openDatabase } from "../../../src/storage/indexeddb/open";
import { createLibrary, type Library } from "../../../src/storage/library";
import type { RecordStore } from "../../../src/storage/record-store";
import { createSync, type Sync } from "../../../src/storage/sync/sync";
import { chance } from "./random";

/** A library over a database of its own, with a clock that ticks and ids that count. */
export interface TestLibrary {
  readonly library: Library;
  readonly records: RecordStore;
  readonly sync: Sync;
  /** Another page of the same profile. */
  another(): Library;
  /** Its clock. */
  now(): number;
}

let databases = 0;

/** `device`: its name, and the name of its writer. */
export function testLibrary(device = "writer"): TestLibrary {
  const name = `test-${databases++}`;
  const database = openDatabase({ onBlocked: () => {}, onClosed: () => {} }, undefined, name);
  const records = indexedDbRecords(() => database);
  let [ticks, ids] = [1_000, 0];
  const now = () => ticks++;
  const parts = () => ({
    records,
    feed: createFeed(new BroadcastChannel(name)),
    author: async () => ({ writer: device, device: `The device of ${device}` }),
    now,
    random: chance(databases),
    newId: () => `${device}-${ids++}`,
  });
  const another = () => createLibrary(parts());
  return { library: another(), sync: createSync(parts()), records, another, now };
}
