import { activeTab, readActiveTab } from "../src/capture/active-page";
import type { TabReading } from "../src/capture/read-tab";
import type { Passage } from "../src/draft/passage";
import { type LastWords, lastWords } from "../src/storage/last-words";
import type { Library } from "../src/storage/library";
import { newId } from "../src/storage/new-id";
import { readSettings } from "../src/storage/settings";
import { languageOf } from "../src/ui/language";
import type { Notices } from "../src/ui/notices";
import { libraryFor } from "../src/ui/stored/library-for";
import { leftFor } from "./left-words";
import { pageAt, type TabPage } from "./tab-page";

/** What stands behind the form. It loads while the editor is typing already. */
export interface Engine {
  readonly library: Library;
  readonly lastWords: LastWords;
  readonly page: Promise<TabPage>;
  readonly reading: Promise<TabReading>;
  /** The language that is written in (BCP 47). */
  readonly language: Promise<string>;
  readonly newId: () => string;
  /** It comes with the engine and not with the form, because what it parses and compares addresses with is large. */
  readonly leftFor: typeof leftFor;
  /** A passage as a quotation in Markdown. */
  readonly quote: (passage: Passage) => Promise<string>;
}

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
    newId,
    leftFor,
    quote: async (passage) => (await import("../src/export/quotation")).quotationOf(passage),
  };
}
