import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { launchChromium } from "../../scripts/drive/chromium";
import { launchFirefox } from "../../scripts/drive/firefox";
import { chance } from "../unit/support/random";
import { counted, tryFault } from "./fault";
import { isBrowserGone } from "./gone";
import { libraryIsOpen, storesIn } from "./stores-in-page";

/** A browser that can be killed and started again on the same profile. */
interface Killable {
  /** The settings page, opened for the first time in this run. */
  readonly settings: Page;
  kill(): Promise<void>;
}

type Start = (profile: string) => Promise<Killable>;

const UUID = "6f1c1d4e-9a3b-4f52-8d27-0b5a7c9e4f10";

const chromium =
  (args: readonly string[] = []): Start =>
  async (profile) => {
    const driven = await launchChromium({ extension: "dist/chrome", profile, args });
    return { settings: await driven.openOwn("options/index.html"), kill: driven.kill };
  };

const firefox: Start = async (profile) => {
  const driven = await launchFirefox({ extension: "dist/firefox", profile, uuid: UUID });
  return { settings: await driven.openOwn("options/index.html"), kill: driven.kill };
};

/** The longest that a browser goes on writing, once a clip is acknowledged, before it is killed, in milliseconds. */
const LONGEST = 600;

/**
 * Kills a browser in the middle of writing, again and again on one profile. Clips are asked for through the
 * background, several at a time without a pause; what it acknowledged must be there after the next start.
 */
const killing =
  (start: Start, isAsItShouldBe: (profile: string) => Promise<boolean>) => async (times: number, seed: number) => {
    const random = chance(seed);
    const profile = await mkdtemp(join(tmpdir(), "pasteup-kills-"));
    const acknowledged = new Set<string>();
    const failures: string[] = [];
    let [database, healedAt, wipes, heals, lostClips] = ["", 0, 0, 0, 0];
    try {
      for (let round = 0; round <= times; round++) {
        const { settings, kill } = await start(profile);
        await libraryIsOpen(settings);
        const seen = await storesIn(settings);
        if (database !== "" && seen.database !== database) wipes++;
        if (seen.healedAt !== healedAt) heals++;
        [database, healedAt] = [seen.database, seen.healedAt];
        const there = new Set(seen.entries);
        const lost = [...acknowledged].filter((id) => !there.has(id));
        lostClips += lost.length;
        if (lost.length > 0) failures.push(`after kill ${round} ${lost.length} acknowledged clips were lost`);
        for (const id of lost) acknowledged.delete(id);
        if (round < times) await writeAndKill(settings, kill, acknowledged, { round, after: random() * LONGEST });
        else await kill();
      }
      if (!(await isAsItShouldBe(profile))) failures.push("the database is not the kind that was to be tried");
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    if (acknowledged.size < times)
      failures.push(`only ${acknowledged.size} clips were acknowledged, which shows nothing`);
    const of = counted(acknowledged.size + lostClips);
    return { figure: `${lostClips} of ${of} acknowledged clips lost; ${wipes} wipes, ${heals} heals`, failures };
  };

async function writeAndKill(
  settings: Page,
  kill: () => Promise<void>,
  acknowledged: Set<string>,
  { round, after }: { readonly round: number; readonly after: number },
): Promise<void> {
  const before = acknowledged.size;
  await settings.evaluate(startWriting, round);
  let killing: Promise<void> | undefined;
  try {
    for (;;) {
      for (const id of await settings.evaluate(takeAcknowledged)) acknowledged.add(id);
      if (acknowledged.size > before) killing ??= pause(after).then(kill);
    }
  } catch (error) {
    // The page is gone because its browser is: that is how this ends.
    if (!isBrowserGone(error)) throw error;
  }
  await killing;
}

/** Runs in the page: asks for one clip after the other, three at a time. */
function startWriting(round: number): void {
  const own = globalThis as unknown as { acknowledged: string[]; chrome: typeof chrome; browser?: typeof chrome };
  const { runtime } = own.browser ?? own.chrome;
  own.acknowledged = [];
  let next = 0;
  const write = async () => {
    for (;;) {
      const entry = `kill-${round}-${next++}`;
      const tab = { id: null, url: `https://${entry}.example/`, title: `Clip ${entry}`, discarded: false };
      const answer = (await runtime.sendMessage({ request: "clip-tab", question: { entry, tab } })) as { is?: string };
      if (answer?.is === "added") own.acknowledged.push(entry);
    }
  };
  for (let writers = 0; writers < 3; writers++) void write();
}

/** Runs in the page: the clips acknowledged since the last time. */
function takeAcknowledged(): string[] {
  const own = globalThis as unknown as { acknowledged: string[] };
  return own.acknowledged.splice(0);
}

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

const SQLITE = ["--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout"];

/** Whether Chromium's databases are SQLite's, by what such a file begins with. */
const isSqlite = (wanted: boolean) => async (profile: string) => {
  const folder = join(profile, "Default/IndexedDB");
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const starts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), "latin1")));
  return starts.some((text) => text.startsWith("SQLite format 3")) === wanted;
};

tryFault("SIGKILL of Chromium while it writes", { full: 200, short: 3 }, killing(chromium(), isSqlite(false)));
tryFault(
  "SIGKILL of Chromium with SQLite below IndexedDB",
  { full: 60, short: 2 },
  killing(chromium(SQLITE), isSqlite(true)),
);
tryFault(
  "SIGKILL of Firefox while it writes",
  { full: 60, short: 2 },
  killing(firefox, async () => true),
);
