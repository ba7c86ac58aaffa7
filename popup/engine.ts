import { activeTab, readActiveTab } from "../src/capture/active-page";
import { lastWords } from "../src/storage/last-words";
import { readSettings } from "../src/storage/settings";
import { languageOf } from "../src/ui/language";
import type { Notices } from "../src/ui/notices";
import { libraryFor } from "../src/ui/stored/library-for";
import type { Engine } from "./clip-session";
import { pageAt } from "./tab-page";

/** Starts what stands behind the form: the library, and the page in the tab. */
export function createEngine(notices: Notices): Engine {
  const tab = activeTab();
  return {
    library: libraryFor(notices),
    lastWords: lastWords(() => localStorage, reportError),
    page: tab.then((found) => pageAt(found?.url ?? "")),
    reading: tab.then(readActiveTab),
    // Where the settings can't be read the browser's language will do; the settings page says that they can't.
    language: readSettings().then(
      ({ settings }) => languageOf(settings),
      () => languageOf(null),
    ),
    quote: async (passage) => (await import("../src/export/quotation")).quotationOf(passage),
  };
}
