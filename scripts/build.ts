import { buildExtension } from "./build/build-extension";

/** Builds the extension for every browser. */
for (const browser of ["chrome", "firefox"] as const) await buildExtension(browser);
