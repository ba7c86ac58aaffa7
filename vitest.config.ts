import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** How many times as often properties are tried; see `tests/unit/support/runs.ts`. */
const MORE_RUNS = Number(process.env.PASTEUP_MORE_RUNS ?? 1);

const FAKE_BROWSER = fileURLToPath(new URL("./tests/unit/support/fake-browser.ts", import.meta.url));

const SCRIPT_PATH = fileURLToPath(new URL("./tests/unit/support/script-path.ts", import.meta.url));

const TEMPORARY_FOLDER = "./tests/temporary-folder.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          mockReset: true,
          testTimeout: 30_000 * MORE_RUNS,
        },
        resolve: {
          alias: [
            { find: "webextension-polyfill", replacement: FAKE_BROWSER },
            // Outside of the build the content script has no path, and would read a page as soon as it is imported.
            { find: /^.*read-page\?script&iife$/, replacement: SCRIPT_PATH },
          ],
        },
      },
      { test: { name: "build", include: ["tests/build/**/*.test.ts"] } },
      // What has hurt others, done to real browsers; see docs/reliability.md.
      {
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: TEMPORARY_FOLDER,
          fileParallelism: false,
          hookTimeout: 120_000,
        },
      },
      {
        // One browser at a time: two fight for two cores, and then waits mean nothing.
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: TEMPORARY_FOLDER,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
