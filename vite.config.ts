import { fileURLToPath } from "node:url";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import packageJson from "./package.json" with { type: "json" };
import { CHUNKS } from "./scripts/build/chunks.ts";
import { type BrowserName, manifestFor } from "./scripts/build/manifest-for.ts";
import { pickerInsideExtension } from "./scripts/build/picker-inside-extension.ts";
import { plainContentScript } from "./scripts/build/plain-content-script.ts";
import { prerenderPopup } from "./scripts/build/prerender-popup.ts";
import { withoutWebAccessibleResources } from "./scripts/build/without-web-accessible-resources.ts";

/** `vite build --mode firefox` builds for Firefox; every other mode for Chromium's family. */
export default defineConfig(({ command, mode }) => {
  const browser: BrowserName = mode === "firefox" ? "firefox" : "chrome";
  return {
    plugins: [
      crx({ manifest: manifestFor(manifest, packageJson.version, browser, command) as ManifestV3Export, browser }),
      prerenderPopup(),
      plainContentScript(),
      pickerInsideExtension(),
      withoutWebAccessibleResources(),
    ],
    resolve: {
      // For browsers this package offers a build that decodes by innerHTML; the one for Node has a table.
      alias: {
        "decode-named-character-reference": fileURLToPath(import.meta.resolve("decode-named-character-reference")),
      },
    },
    build: {
      outDir: `dist/${browser}`,
      target: browser === "firefox" ? "firefox140" : "chrome123",
      modulePreload: false,
      license: { fileName: "licenses.md" },
      rolldownOptions: {
        input: { editor: "editor/index.html" },
        ...(command === "build" && { output: { codeSplitting: { groups: CHUNKS } } }),
      },
    },
    server: { port: 5173, strictPort: true, hmr: { port: 5173 } },
  };
});
