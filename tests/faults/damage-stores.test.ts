import { cp, mkdtemp, open, readdir, rm, stat, truncate, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Page, TimeoutError } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import { press, textIn, typeInto, waitForStatus } from "../../scripts/drive/by-role";
import { type DrivenChromium, launchChromium } from "../../scripts/drive/chromium";
import { downloaded, saveDownloadsIn } from "../../scripts/drive/downloads";
import { importDraft, pasteInto } from "../browser/support/import-draft";
import { sampleDocument } from "../unit/support/draft-files";
import { chance } from "../unit/support/random";
import { tryFault } from "./fault";
import { libraryIsOpen } from "./stores-in-page";

/** A profile with a library in it, as it was when its browser had ended; each trial damages a copy. */
let original: string;
let contents: Contents;
let extensionId: string;

/** What an editor would miss, as the pages show it. */
interface Contents {
  /** Every issue, as a backup has it. */
  readonly issues: string;
  readonly unfinished: string;
  readonly earlierStates: number;
  /** One of the settings, for all of them. */
  readonly template: string;
}

beforeAll(async () => {
  original = await mkdtemp(join(tmpdir(), "pasteup-damage-"));
  const chromium = await launchChromium({ extension: "dist/chrome", profile: original });
  extensionId = chromium.extension.id;
  const settings = await chromium.openOwn("options/index.html");
  await importDraft(settings, sampleDocument("one"), sampleDocument("two"));
  // Once more, so that there is a state to go back to.
  await importDraft(settings, sampleDocument("one"), sampleDocument("three"));
  await pasteInto(settings, "Custom template", TEMPLATE);
  await waitForStatus(settings, "Saved");
  const popup = await chromium.openOwn("popup/index.html");
  await typeInto(popup, "Blurb", UNFINISHED);
  await popup.close();
  contents = await contentsOf(chromium);
  await chromium.close();
});
afterAll(() => rm(original, { recursive: true, force: true }));

const UNFINISHED = "Half a sentence";
const TEMPLATE = "{{ issue.title }}: {{ entries.size }}";

async function contentsOf(chromium: DrivenChromium): Promise<Contents> {
  const folder = await mkdtemp(join(tmpdir(), "pasteup-backup-"));
  await saveDownloadsIn(chromium.browser, folder);
  const settings = await chromium.openOwn("options/index.html");
  await libraryIsOpen(settings);
  const earlierStates = await settings.$$eval("ul.snapshots > li", (states) => states.length);
  const isEmpty = await settings.evaluate(() => document.querySelector("dl.facts")?.textContent?.includes("Issues0"));
  const file = isEmpty ? "{}" : (await downloaded(settings, folder, () => press(settings, "Back up everything"))).text;
  const template = await textIn(settings, "Custom template");
  const popup = await chromium.openOwn("popup/index.html");
  const unfinished = await unfinishedIn(popup);
  await rm(folder, { recursive: true });
  return { issues: JSON.stringify(JSON.parse(file).issues), unfinished, earlierStates, template };
}

/** The text that was typed and not added; where it never comes, whatever is there. */
async function unfinishedIn(popup: Page): Promise<string> {
  const shown = popup.waitForFunction(
    (text) => document.querySelector("textarea")?.value === text,
    { timeout: 5_000 },
    UNFINISHED,
  );
  await shown.catch((error: unknown) => {
    if (!(error instanceof TimeoutError)) throw error;
  });
  return textIn(popup, "Blurb");
}

const database = (profile: string) =>
  join(profile, "Default/IndexedDB", `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
const mirror = (profile: string) => join(profile, "Default/Local Extension Settings", extensionId);

type Damage = (folder: string, random: () => number) => Promise<void>;

const deleteFolder: Damage = (folder) => rm(folder, { recursive: true });

/** Spoils one to three of a store's files: bytes overwritten, the end cut off, or gone. */
const spoil: Damage = async (folder, random) => {
  const names = (await readdir(folder)).filter((name) => name !== "LOCK" && !name.startsWith("LOG"));
  for (let times = 1 + Math.floor(random() * 3); times > 0 && names.length > 0; times--) {
    const [name = ""] = names.splice(Math.floor(random() * names.length), 1);
    const path = join(folder, name);
    const { size } = await stat(path);
    const how = random();
    if (how < 0.2) await unlink(path);
    else if (how < 0.4) await truncate(path, Math.floor(random() * size));
    else await overwrite(path, size, random);
  }
};

async function overwrite(path: string, size: number, random: () => number): Promise<void> {
  const file = await open(path, "r+");
  try {
    for (let places = 0; places < 20; places++) {
      const bytes = Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256));
      await file.write(bytes, 0, bytes.length, Math.floor(random() * size));
    }
  } finally {
    await file.close();
  }
}

/** What the pages show after a copy of the profile was damaged, and what they say of it. */
async function afterDamage(damage: (profile: string) => Promise<void>): Promise<{ shown: Contents; told: string }> {
  const profile = await mkdtemp(join(tmpdir(), "pasteup-damaged-"));
  try {
    await cp(original, profile, { recursive: true });
    await damage(profile);
    const chromium = await launchChromium({ extension: "dist/chrome", profile });
    try {
      const settings = await chromium.openOwn("options/index.html");
      await libraryIsOpen(settings);
      const told = await settings.$eval(".notices", ({ textContent }) => textContent ?? "");
      return { shown: await contentsOf(chromium), told };
    } finally {
      await chromium.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is shown that is not as it was. */
function differing(shown: Contents): string {
  const names = Object.keys(shown) as (keyof Contents)[];
  return names.flatMap((name) => (shown[name] === contents[name] ? [] : `${name} ${shown[name]}`)).join(", ");
}

/** `isNoticed`: whether every trial must be one that the extension had something to mend in. */
const damaging =
  (store: (profile: string) => string, damage: Damage, isNoticed: boolean) => async (times: number, seed: number) => {
    const random = chance(seed);
    const failures: string[] = [];
    let [heals, one] = [0, 0];
    for (let trial = 0; trial < times; trial++) {
      const { shown, told } = await afterDamage((profile) => damage(store(profile), random));
      if (/brought back|made anew/.test(told)) heals++;
      if (/can't be opened|could not be brought level/.test(told)) one++;
      if (!isDeepStrictEqual(shown, contents)) failures.push(`trial ${trial} shows ${differing(shown)}`);
    }
    if (isNoticed && heals + one < times) failures.push(`${times - heals - one} times nothing was mended`);
    const back = `everything there ${times - failures.length} of ${times} times`;
    return {
      figure: `${back}: healed ${heals}, served by one store ${one}, unharmed ${times - heals - one}`,
      failures,
    };
  };

tryFault("IndexedDB's folder deleted", { full: 25, short: 1 }, damaging(database, deleteFolder, true));
tryFault("IndexedDB's files damaged", { full: 25, short: 2 }, damaging(database, spoil, false));
tryFault("storage.local's folder deleted", { full: 25, short: 1 }, damaging(mirror, deleteFolder, true));
tryFault("storage.local's files damaged", { full: 25, short: 2 }, damaging(mirror, spoil, false));

tryFault("control: both deleted, as if there were no mirror", { full: 5, short: 1 }, async (times) => {
  const failures: string[] = [];
  for (let trial = 0; trial < times; trial++) {
    const { shown } = await afterDamage(async (profile) => {
      await deleteFolder(database(profile), Math.random);
      await deleteFolder(mirror(profile), Math.random);
    });
    if (isDeepStrictEqual(shown, contents)) failures.push(`trial ${trial} lost nothing, so the others show nothing`);
  }
  return { figure: `everything lost ${times - failures.length} of ${times} times, as it must be`, failures };
});
