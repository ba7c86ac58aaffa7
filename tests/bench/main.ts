import { rm } from "node:fs/promises";
import { buildExtension } from "../../scripts/build/build-extension";
import { launchChromium } from "../../scripts/drive/chromium";
import { BARE_STATIC, buildBarePreact } from "./bare-extensions";
import { measureOpenings, type Opening } from "./opening";
import { median, quantile, table } from "./statistics";

/**
 * How fast the popup opens, beside a popup of plain HTML and one of Preact alone, in one browser and one run. Absolute
 * times are this machine's; the ratios are what can be compared.
 */
const ROUNDS = 40;

function line(name: string, openings: readonly Opening[], baseline: readonly Opening[]): string[] {
  const of = (key: keyof Opening, all = openings) => median(all.map((opening) => opening[key]));
  const cell = (key: keyof Opening, unit: number) =>
    `${(of(key) / unit).toFixed(1)} (${(of(key) / of(key, baseline)).toFixed(2)}x)`;
  const late = quantile(
    openings.map(({ typable }) => typable),
    0.9,
  );
  return [
    name,
    cell("typable", 1),
    late.toFixed(1),
    cell("firstContentfulPaint", 1),
    cell("heap", 1024),
    (of("scripts") / 1024).toFixed(1),
    (of("styles") / 1024).toFixed(1),
  ];
}

await buildExtension("chrome");
const barePreact = await buildBarePreact();
const chromium = await launchChromium({ extension: "dist/chrome" });
try {
  const bareStaticId = await chromium.browser.installExtension(BARE_STATIC);
  const barePreactId = await chromium.browser.installExtension(barePreact);
  const openings = await measureOpenings(
    chromium.browser,
    {
      "plain HTML": `chrome-extension://${bareStaticId}/popup.html`,
      "Preact alone": `chrome-extension://${barePreactId}/popup.html`,
      Pasteup: `chrome-extension://${chromium.extension.id}/popup/index.html`,
    },
    ROUNDS,
  );
  const baseline = openings["Preact alone"] ?? [];
  const header = ["popup", "typable ms", "90% ms", "first paint ms", "heap KiB", "JS KiB", "CSS KiB"];
  const rows = Object.entries(openings).map(([name, all]) => line(name, all, baseline));
  process.stdout.write(
    `Medians of ${ROUNDS} openings; in brackets beside Preact alone.\n${table([header, ...rows])}\n`,
  );
} finally {
  await chromium.close();
  await rm(barePreact, { recursive: true });
}
