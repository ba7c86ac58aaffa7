import { rm } from "node:fs/promises";
import { buildExtension } from "../../scripts/build/build-extension";
import { launchChromium } from "../../scripts/drive/chromium";
import { BARE_STATIC, buildBarePreact } from "./bare-extensions";
import { measureImporting } from "./importing";
import { measureMerging } from "./merging";
import { measureOpenings, type Opening } from "./opening";
import { measureReading } from "./reading";
import { median, quantile, table } from "./statistics";
import { measureWriting } from "./writing";

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

/** Sizes of an issue in which the work of a keystroke is measured. */
const ISSUES = [10, 50, 500];

/** Sizes at which the work of an import is measured, to see how it grows. */
const LIBRARIES = [100, 1_000, 10_000];

async function popup(): Promise<string> {
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
    return `Opening: medians of ${ROUNDS}; in brackets beside Preact alone.\n${table([header, ...rows])}`;
  } finally {
    await chromium.close();
    await rm(barePreact, { recursive: true });
  }
}

async function merging(): Promise<string> {
  const header = ["clips in each", "file KiB", "export ms", "parse ms", "plan ms", "merge ms"];
  const rows = [];
  for (const clips of LIBRARIES) {
    const { bytes, export: exporting, parse, plan, merge } = await measureMerging(clips, 5);
    const times = [exporting, parse, plan, merge].map((time) => time.toFixed(0));
    rows.push([String(clips), (bytes / 1024).toFixed(0), ...times]);
  }
  return `Two libraries that share half, the computing alone.\n${table([header, ...rows])}`;
}

async function importing(): Promise<string> {
  const header = ["clips in each", "preview ms", "merge ms", "page's longest pause ms"];
  const rows = [];
  for (const clips of LIBRARIES) {
    const { preview, merge, longestPause } = await measureImporting(clips);
    rows.push([String(clips), ...[preview, merge, longestPause].map((time) => time.toFixed(0))]);
  }
  return `The same through the settings page, the work in a worker.\n${table([header, ...rows])}`;
}

async function reading(): Promise<string> {
  const measured = await measureReading([10_000, 1_000_000, 5_000_000], 15);
  const rows = measured.map(({ bytes, milliseconds }) => [(bytes / 1e6).toFixed(2), milliseconds.toFixed(1)]);
  return `Reading a page.\n${table([["page MB", "content script ms"], ...rows])}`;
}

async function writing(): Promise<string> {
  const typed = [];
  const opened = [];
  for (const entries of ISSUES) {
    const { bare, rendered, markdown, usableBare, usable } = await measureWriting(entries, 10);
    const rows = Object.entries({ "plain HTML": bare, "with preview": rendered, "with Markdown": markdown });
    for (const [page, { work, latency, lateLatency }] of rows) {
      const times = [work, latency, lateLatency].map((time) => time.toFixed(1));
      typed.push([String(entries), page, ...times, `${(work / bare.work).toFixed(1)}x`]);
    }
    const ratio = `${(usable / usableBare).toFixed(1)}x`;
    opened.push([String(entries), usableBare.toFixed(0), usable.toFixed(0), ratio]);
  }
  const header = ["entries", "page", "main-thread work ms", "key to frame ms", "90% ms", "work beside plain HTML"];
  const usableHeader = ["entries", "plain HTML ms", "editor ms", "ratio"];
  return [
    `A keystroke in the editor.\n${table([header, ...typed])}`,
    `From opening the editor until a blurb can be written.\n${table([usableHeader, ...opened])}`,
  ].join("\n\n");
}

/** `npm run bench -- writing` measures only that. */
const PARTS = { popup, reading, writing, merging, importing };
const wanted = process.argv.slice(2);
await buildExtension("chrome");
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.includes(name)) process.stdout.write(`${await part()}\n\n`);
}
