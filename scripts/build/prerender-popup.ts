import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";

const FIRST_SCREEN = fileURLToPath(new URL("../../popup/first-screen.tsx", import.meta.url));
const BROWSER_STAND_IN = fileURLToPath(new URL("./english-browser.ts", import.meta.url));
const EMPTY_APP = '<div id="app"></div>';

/** Writes the popup's first screen into its page. Only in the build: the development server replaces parts as they change. */
export function prerenderPopup(): Plugin {
  return {
    name: "pasteup:prerender-popup",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      async handler(html, { path }) {
        if (!path.endsWith("popup/index.html")) return html;
        if (!html.includes(EMPTY_APP)) throw new Error(`popup/index.html has no ${EMPTY_APP}`);
        const { module } = await runnerImport<typeof import("../../popup/first-screen")>(FIRST_SCREEN, {
          configFile: false,
          resolve: { alias: { "webextension-polyfill": BROWSER_STAND_IN } },
        });
        return html.replace(EMPTY_APP, () => `<div id="app">${module.firstScreen()}</div>`);
      },
    },
  };
}
