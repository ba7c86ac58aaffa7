/**
 * The page's HTML is the form already. The script behind it is loaded once that is on the screen: loaded before, it
 * would hold the first picture back. A page nobody sees gets no frame and need not wait for one.
 */
if (document.visibilityState === "visible") requestAnimationFrame(load);
else load();

function load(): void {
  void import("./take-over");
  // What stands behind the form is asked for by the form, and should be there by then.
  void import("./engine");
}

// Until the database is open no keystroke outlives a crash. Asked for a list of databases, the browser begins with what
// takes longest of it, beside the loading of scripts. Where there are none to be had the library says so when it opens.
// biome-ignore lint/style/noRestrictedGlobals: what names it otherwise comes with the engine, which is loaded later.
indexedDB.databases().catch(() => undefined);
