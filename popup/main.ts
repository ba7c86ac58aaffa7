import { type FirstWordsParts, firstWords } from "../src/storage/first-words";
import { typedBefore } from "./typed-before";

/** What is used here of the browser's API, which both browsers have alike: the polyfill would have to be loaded first. */
interface EarlyBrowser {
  readonly tabs: { query(of: { active: true; currentWindow: true }): Promise<readonly { readonly url?: string }[]> };
  readonly storage: { readonly local: FirstWordsParts["local"] };
}

const { chrome, browser = chrome } = globalThis as { browser?: EarlyBrowser; chrome?: EarlyBrowser };
if (!browser) throw new Error("This page runs as a part of the extension, and nowhere else.");
const { tabs, storage } = browser;

const words = firstWords({
  local: storage.local,
  web: () => localStorage,
  locks: navigator.locks,
  address: async () => (await tabs.query({ active: true, currentWindow: true }))[0]?.url ?? null,
  now: Date.now,
  newId: () => crypto.randomUUID(),
  failed: reportError,
});

// The page's HTML is the form already, and takes text. Nobody else writes into it before its own script does.
const keepTyped = () => words.keep(typedBefore(document));
document.addEventListener("input", keepTyped);
if (Object.keys(typedBefore(document)).length > 0) keepTyped();

// The script behind the form is loaded once that is on the screen: loaded before, it would hold the first picture back.
// A page nobody sees gets no frame and need not wait for one.
if (document.visibilityState === "visible") requestAnimationFrame(load);
else load();

function load(): void {
  void import("./take-over").then(({ takeOver }) => {
    document.removeEventListener("input", keepTyped);
    takeOver(words);
  });
  // What stands behind the form is asked for by the form, and should be there by then.
  void import("./engine");
}

// Asked for a list of databases, the browser begins with what takes longest of opening one, beside the loading of
// scripts. Where there are none to be had the library says so when it opens.
// biome-ignore lint/style/noRestrictedGlobals: what names it otherwise comes with the engine, which is loaded later.
indexedDB.databases().catch(() => undefined);
