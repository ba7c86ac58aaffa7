import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { textIn, waitForValue } from "../../scripts/drive/by-role";
import { launchChromium } from "../../scripts/drive/chromium";
import { startSite } from "../../scripts/drive/site";
import { simplePage } from "../browser/support/chromium";
import { chance } from "../unit/support/random";
import { tryFault } from "./fault";
import { isBrowserGone } from "./gone";

const address = (round: number) => `http://one.example/article-${round}`;
const WORDS = "the quick brown fox jumps over the lazy dog and writes a sentence about it, ";

/** The most that may be lost, in milliseconds before the kill. */
const MOST = 100;

/**
 * When kills come, in milliseconds from the first keystroke: while everything still loads and when it has, and one in ten
 * when the browser has written its Web Storage to disk, which it does some seconds late.
 */
const KILLS = [100, 1_000] as const;
const LATE_KILLS = [5_000, 9_000] as const;

/** A character that the page had taken as typed, and when. */
type Typed = readonly { readonly character: string; readonly at: number }[];

/** Types one character after the other until the browser is gone. What was typed is known by what the field holds. */
async function typeUntilGone(popup: Page, typed: { character: string; at: number }[]): Promise<void> {
  try {
    for (let n = 0; ; n++) {
      const character = WORDS[n % WORDS.length] ?? " ";
      await popup.keyboard.sendCharacter(character);
      typed.push({ character, at: performance.now() });
      await pause(5);
    }
  } catch (error) {
    if (!isBrowserGone(error)) throw error;
  }
}

/** How long before the kill the first of the characters was typed that are lost; 0 where none is. */
function lostBefore(typed: Typed, kept: string, killedAt: number): number {
  const all = typed.map(({ character }) => character).join("");
  // The last character may have been taken without a word of it, and nothing may be there twice.
  const isMore = kept.startsWith(all) && kept.length <= all.length + 1;
  if (!all.startsWith(kept) && !isMore) return Number.POSITIVE_INFINITY;
  const first = typed[kept.length];
  return first ? killedAt - first.at : 0;
}

// Again and again on one profile, as a browser that crashes is started again; each time a page of its own is written about.
tryFault("SIGKILL while a blurb is typed in the popup", { full: 100, short: 2 }, async (times, seed) => {
  const random = chance(seed);
  const failures: string[] = [];
  const rounds = Array.from({ length: times }, (_, round) => round);
  const site = await startSite(new Map(rounds.map((round) => [address(round), simplePage("One")])));
  const profile = await mkdtemp(join(tmpdir(), "pasteup-typing-"));
  const options = { extension: "dist/chrome", proxy: site.proxy, profile };
  let [longest, characters] = [0, 0];
  try {
    for (const round of rounds) {
      const first = await launchChromium(options);
      const popup = await first.clip(await first.open(address(round)));
      const typed: { character: string; at: number }[] = [];
      let killedAt = 0;
      const [earliest, latest] = round % 10 === 9 ? LATE_KILLS : KILLS;
      const killing = pause(earliest + random() * (latest - earliest)).then(() => {
        killedAt = performance.now();
        return first.kill();
      });
      await typeUntilGone(popup, typed);
      await killing;
      const second = await launchChromium(options);
      const again = await second.clip(await second.open(address(round)));
      await waitForValue(again, "Title", "One");
      const kept = await textIn(again, "Blurb");
      await second.close();
      const lost = lostBefore(typed, kept, killedAt);
      longest = Math.max(longest, lost);
      characters += typed.length;
      const after = (killedAt - (typed[0]?.at ?? killedAt)).toFixed(0);
      if (lost > MOST) {
        const what = `what was typed ${lost.toFixed(0)} ms before the kill was lost`;
        failures.push(`round ${round}: ${what}, which came ${after} ms after the first keystroke`);
      }
    }
  } finally {
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const most = longest === 0 ? "nothing lost" : `at most the last ${longest.toFixed(0)} ms lost`;
  return { figure: `${most}, of ${characters} characters`, failures };
});
