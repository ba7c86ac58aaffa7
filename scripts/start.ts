import { rm } from "node:fs/promises";
import { NoBrowser } from "./browsers/need-browser";
import { buildExtension } from "./build/build-extension";
import { launchChromium } from "./drive/chromium";
import { startSite } from "./drive/site";
import { tourPages } from "./tour/issue";
import { runTour } from "./tour/run-tour";

/** Where the browser of `npm start` keeps its profile, so that drafts are there the next time. */
const PROFILE = ".browser-profile";
const TOUR_FOLDER = "reports/tour";

/** Opens a browser with the extension in it, and stays until it is closed. */
async function open(): Promise<void> {
  const chromium = await launchChromium({ extension: "dist/chrome", profile: PROFILE, headless: false });
  process.stdout.write("Pasteup is loaded. Open a page and press the Pasteup button, or Alt+C, to clip it.\n");
  await new Promise((closed) => chromium.browser.once("disconnected", closed));
}

/** Shows the whole job in a headless browser and prints the issue it made. */
async function tour(): Promise<void> {
  process.stdout.write("There is no display, so this is the guided tour, in a headless browser.\n\n");
  const site = await startSite(await tourPages());
  const chromium = await launchChromium({ extension: "dist/chrome", proxy: site.proxy });
  try {
    await rm(TOUR_FOLDER, { recursive: true, force: true });
    const { markdown, file } = await runTour(chromium, TOUR_FOLDER, (line) => process.stdout.write(`${line}\n`));
    process.stdout.write(`saved    ${file}\n\n${markdown}`);
  } finally {
    await chromium.close();
    await site.close();
  }
}

const hasDisplay =
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  await buildExtension("chrome");
  await (hasDisplay ? open() : tour());
} catch (error) {
  if (!(error instanceof NoBrowser)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
