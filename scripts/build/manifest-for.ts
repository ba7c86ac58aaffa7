import type manifest from "../../manifest.json";

export type BrowserName = "chrome" | "firefox";

type Manifest = typeof manifest & { readonly version: string };

/** How Firefox knows the extension across versions. */
export const GECKO_ID = "pasteup@pasteup.example";

/** The manifest of one browser, from the one in the repository, which is Chromium's, and the package's version. */
export function manifestFor(
  file: typeof manifest,
  version: string,
  browser: BrowserName,
  command: "build" | "serve",
): object {
  const base: Manifest = { ...file, version };
  // The development server's client connects to it from the extension's pages; the bundler's own policy allows that.
  const { content_security_policy, ...rest } = base;
  const manifest = command === "build" ? base : rest;
  return browser === "firefox" ? forFirefox(manifest) : manifest;
}

function forFirefox(base: Omit<Manifest, "content_security_policy">): object {
  const { minimum_chrome_version, externally_connectable, commands, side_panel, permissions, ...shared } = base;
  return {
    ...shared,
    permissions: permissions.filter((permission) => permission !== "sidePanel"),
    // Firefox's side panel; shown when it is asked for, not when the extension is installed.
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: base.name,
      default_icon: base.icons,
      open_at_install: false,
    },
    // The other is for Chrome, which has taken Alt+Shift+C for itself.
    commands: { _execute_action: commands._execute_action, "clip-page": commands["clip-page"] },
    background: { scripts: [base.background.service_worker], type: base.background.type },
    browser_specific_settings: {
      gecko: { id: GECKO_ID, strict_min_version: "140.0", data_collection_permissions: { required: ["none"] } },
      gecko_android: { strict_min_version: "142.0" },
    },
  };
}
