import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The folder of an extension whose popup is plain HTML with one input. */
export const BARE_STATIC = here("./bare-static");

/** Builds an extension whose popup is the same form in Preact and nothing else, and answers with its folder. */
export async function buildBarePreact(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "pasteup-bare-preact-"));
  await build({
    configFile: false,
    root: here("./bare-preact"),
    base: "./",
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: { input: here("./bare-preact/popup.html") },
    },
  });
  await cp(here("./bare-preact/manifest.json"), join(outDir, "manifest.json"));
  return outDir;
}
