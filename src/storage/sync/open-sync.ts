import type { KeptTwice } from "../kept-twice";
import { createLibrary, type Library } from "../library";
import { type LibraryEvents, type Loaders, partsFor } from "../open-library";
import { importerInWorker } from "./import-in-worker";
import type { Importer } from "./importer";
import { createSync, type Sync } from "./sync";

/** The library of this browser profile with its ways between devices and back in time. */
export interface SyncedLibrary {
  readonly library: Library;
  readonly sync: Sync;
  readonly importer: Importer;
  readonly kept: KeptTwice;
}

/** Opens the library for a page that exports, imports or goes back. */
export function openSync(events: LibraryEvents, loaders?: Loaders): SyncedLibrary {
  const parts = partsFor(events, loaders);
  const sync = createSync(parts);
  return {
    library: createLibrary(parts),
    sync,
    importer: importerFor(parts.records, importerInWorker(parts), async () =>
      (await import("./importer")).createImporter(sync),
    ),
    kept: parts.records,
  };
}

/**
 * Imports beside the page, in a worker, where there is a database that both can open; in the page where the mirror alone
 * serves, which only pages can reach.
 */
function importerFor(
  kept: Pick<KeptTwice, "isAlone" | "lineage">,
  beside: Importer,
  loadInPage: () => Promise<Importer>,
): Importer {
  let inPage: Promise<Importer> | undefined;
  const chosen = async () => {
    // Only an open store knows whether there is a database.
    await kept.lineage();
    if (!kept.isAlone()) return beside;
    inPage ??= loadInPage();
    return inPage;
  };
  return {
    preview: async (text) => (await chosen()).preview(text),
    merge: async (combining, onProgress) => (await chosen()).merge(combining, onProgress),
  };
}
