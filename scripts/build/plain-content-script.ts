import type { Plugin } from "vite";

const CONTENT_SCRIPT = "src/capture/read-page.js";

/**
 * Makes the content script an expression: the bundler writes `var readPage = (function () { … })();`, which leaves a
 * variable behind in the page's isolated world and has no value, while `scripting.executeScript` returns the value of
 * a script's last statement.
 */
export function plainContentScript(): Plugin {
  return {
    name: "pasteup:plain-content-script",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const script = bundle[CONTENT_SCRIPT];
        if (script?.type !== "asset") throw new Error(`${CONTENT_SCRIPT} was not built`);
        const code = script.source.toString();
        const expression = code.replace(/^var \w+\s*=\s*(?=\(?function)/, "");
        if (expression === code) throw new Error(`${CONTENT_SCRIPT} is not bundled as a variable any more`);
        script.source = expression;
        // The bundler also leaves the script as a module, which nothing loads.
        for (const [fileName, file] of Object.entries(bundle)) {
          if (file.type === "chunk" && file.facadeModuleId?.endsWith("/read-page.ts")) delete bundle[fileName];
        }
      },
    },
  };
}
