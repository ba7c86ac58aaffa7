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
  return {
    library: createLibrary(parts),
    sync: createSync(parts),
    importer: importerInWorker(parts),
    kept: parts.records,
  };
}
