import { pageKeyOf } from "../../../draft/page-key";
import { entryRecord } from "../../records";
import type { Upgrade } from "./upgrade";

/**
 * The rules by which addresses of one page are known grew, so the keys that were derived by the old ones are derived
 * anew: those of every entry, and the slots of unfinished texts, which are keys. Of two slots that are one page now,
 * the text that was typed last stays.
 */
export const pageKeys: Upgrade = async (_database, transaction) => {
  const entries = transaction.objectStore("entries");
  for (let cursor = await entries.openCursor(); cursor; cursor = await cursor.continue()) {
    const { issue, id, fields } = cursor.value;
    await cursor.update(entryRecord(issue, id, fields));
  }
  const unfinished = transaction.objectStore("unfinished");
  for (const record of await unfinished.getAll()) {
    const slot = pageKeyOf(`https://${record.slot}`);
    if (slot === null || slot === record.slot || record.slot === "no-address") continue;
    const there = await unfinished.get(slot);
    await unfinished.delete(record.slot);
    if (!there || there.at < record.at) await unfinished.put({ ...record, slot });
  }
};
