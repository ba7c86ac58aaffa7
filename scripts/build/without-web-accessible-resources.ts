import type { Plugin } from "vite";

/**
 * Takes out what the bundler lists as reachable from every web page: it does so for injected scripts, which
 * `scripting.executeScript` does not need, and which would let any page find out that the extension is installed.
 */
export function withoutWebAccessibleResources(): Plugin {
  return {
    name: "pasteup:without-web-accessible-resources",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const manifest = bundle["manifest.json"];
        if (manifest?.type !== "asset") throw new Error("manifest.json was not built");
        const { web_accessible_resources: _unneeded, ...rest } = JSON.parse(manifest.source.toString());
        manifest.source = `${JSON.stringify(rest, null, 2)}\n`;
      },
    },
  };
}
