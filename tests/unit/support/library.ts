import "fake-indexeddb/auto";
import { createFeed } from "../../../src/storage/feed";
import { indexedDbRecords } from "../../../src/storage/indexeddb/indexeddb-records";
import { openDatabase } from "../../../src/storage/indexeddb/open";
import { createLibrary, type Library } from "../../../src/storage/library";
import type { RecordStore } from "../../../src/storage/record-store";

/** A library over a database of its own, with a clock that ticks and ids that count. */
export interface TestLibrary {
  readonly library: Library;
  readonly records: RecordStore;
  /** Another page of the same profile. */
  another(): Library;
}

let databases = 0;

export function testLibrary(): TestLibrary {
  const name = `test-${databases++}`;
  const database = openDatabase({ onBlocked: () => {}, onClosed: () => {} }, undefined, name);
  const records = indexedDbRecords(() => database);
  let [ticks, ids] = [1_000, 0];
  const another = () =>
    createLibrary({
      records,
      feed: createFeed(new BroadcastChannel(name)),
      author: async () => ({ writer: "writer", device: "Test device" }),
      now: () => ticks++,
      random: () => 0.5,
      newId: () => `id-${ids++}`,
    });
  return { library: another(), records, another };
}
