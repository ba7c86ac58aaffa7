import { canonicalJson } from "../../replica/canonical-json";
import { NotSaved, reasonOf } from "../errors";
import type { RecordName } from "../record-name";
import type { RecordStore } from "../record-store";
import { META_KEY, type Meta, readMeta } from "./meta";
import type { MirrorArea } from "./mirror-area";
import { itemJson } from "./mirror-items";
import { parseContents } from "./parse-items";
import { copyOf, itemIn, type Table, tableOf, tableReads, tableWrites } from "./table";

/** A mirror that nobody has written to. */
const NO_META: Meta = { version: 1, database: "", copied: 0, alone: 0 };

/**
 * Records in the mirror alone, for pages to which the browser gives no database (Firefox's private windows, and where it
 * never remembers history). Held in memory, and read anew when another page has written. Each write counts up, by which
 * a page with a database finds out that there is something to bring in.
 */
export function mirrorRecords(area: MirrorArea): RecordStore {
  let known: { readonly meta: Meta; readonly table: Table } | undefined;

  async function current() {
    const meta = readMeta((await area.get(META_KEY))[META_KEY]) ?? NO_META;
    if (known && canonicalJson(known.meta) === canonicalJson(meta)) return known;
    known = { meta, table: tableOf(parseContents(await area.get(null)).items) };
    return known;
  }

  return {
    read: async (work) => work(tableReads((await current()).table)),
    write: (_durability, work) =>
      area.lockedAlone(async () => {
        const { meta, table: before } = await current();
        const [table, touched] = [copyOf(before), new Map<string, RecordName>()];
        try {
          const result = await work(tableWrites(table, touched));
          const next = { ...meta, alone: meta.alone + 1 };
          await keep(area, table, touched, next);
          known = { meta: next, table };
          return result;
        } catch (error) {
          throw new NotSaved(reasonOf(error), error);
        }
      }),
  };
}

async function keep(area: MirrorArea, table: Table, touched: Map<string, RecordName>, meta: Meta): Promise<void> {
  const items = [...touched].map(([key, name]) => [key, itemIn(table, name)] as const);
  const put = items.flatMap(([key, item]) => (item ? [[key, itemJson(item)] as const] : []));
  await area.set({ ...Object.fromEntries(put), [META_KEY]: meta });
  const gone = items.filter(([, item]) => item === null).map(([key]) => key);
  if (gone.length === 0) return;
  // What was written is kept by now. Something that stays though it should be gone is no reason to say otherwise.
  await area.remove(gone).catch((error: unknown) => reportError(error));
}
