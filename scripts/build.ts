import { rm } from "node:fs/promises";
import { build } from "vite";

/** Builds the extension for every browser: `dist/chrome`, `dist/firefox`. */
await rm("dist", { recursive: true, force: true });
for (const mode of ["chrome", "firefox"]) await build({ mode, logLevel: "warn" });
