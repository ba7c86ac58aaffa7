import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "puppeteer-core";
import { byRole, press, textIn, waitForAlert, waitForStatus } from "../../scripts/drive/by-role";
import { type DrivenChromium, launchChromium } from "../../scripts/drive/chromium";
import { limitedExtension } from "../browser/support/changed-extension";
import { tooLate, tryFault } from "./fault";

/** A disk of this size, for the profile alone. */
const DISK = "96m";
const MiB = 1024 * 1024;

/** Mounting takes root, and Linux. */
const CAN_MOUNT = process.getuid?.() === 0 && (await withSmallDisk(async () => true)) === true;

/** Mounts a small disk, does something with it and takes it away. `null` where none can be mounted. */
async function withSmallDisk<T>(work: (disk: string) => Promise<T>): Promise<T | null> {
  const disk = await mkdtemp(join(tmpdir(), "pasteup-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}`, "tmpfs", disk]);
  try {
    return status === 0 ? await work(disk) : null;
  } finally {
    if (status === 0) spawnSync("umount", ["--lazy", disk]);
    await rm(disk, { recursive: true, force: true });
  }
}

/** Writes incompressible data until the disk takes no more. */
async function fill(path: string): Promise<void> {
  const file = await open(path, "w");
  try {
    for (let size = MiB; size >= 1; ) {
      try {
        const { bytesWritten } = await file.write(randomBytes(size));
        if (bytesWritten < size) size = Math.floor(size / 2);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        size = Math.floor(size / 2);
      }
    }
  } finally {
    await file.close();
  }
}

/** Adds the clip that must be there in the end. */
async function addFirst(chromium: DrivenChromium): Promise<void> {
  const popup = await chromium.openOwn("popup/index.html");
  await fillIn(popup, "before", "Some words.");
  await press(popup, "Add to issue");
  await waitForStatus(popup, "Added to issue");
  await popup.close();
}

/** Types a clip into a popup. */
async function fillIn(popup: Page, title: string, blurb: string): Promise<void> {
  // The page's own title arrives first.
  await waitForAlert(popup, "can't read");
  for (const [name, text] of Object.entries({ Title: title, Link: `https://example.org/${title}`, Blurb: blurb })) {
    const field = await byRole<HTMLInputElement>(popup, "textbox", name);
    await field.evaluate((found, value) => {
      found.focus();
      found.select();
      document.execCommand("insertText", false, value);
    }, text);
  }
}

async function titles(chromium: DrivenChromium): Promise<string[]> {
  const editor = await chromium.openOwn("editor/index.html");
  await editor.waitForSelector("li.clip");
  const found = await editor.$$eval("li.clip", (items) =>
    items.map((item) => {
      const label = [...item.querySelectorAll("label")].find(({ textContent }) => textContent === "Title");
      return (label?.control as HTMLInputElement | undefined)?.value ?? "";
    }),
  );
  await editor.close();
  return found;
}

/** What came of filling the store until it took no more. */
interface Refusal {
  readonly added: readonly string[];
  /** Milliseconds from what could not be kept, typing or adding, until the sentence stood there. */
  readonly took: number;
  readonly said: string;
  /** Whether the texts were still in the form. */
  readonly kept: boolean;
}

/** Adds clips until one can't be kept, be it while it is typed or when it is added. */
async function addUntilRefused(chromium: DrivenChromium): Promise<Refusal> {
  const added: string[] = [];
  for (let n = 0; ; n++) {
    const [title, blurb] = [`more-${n}`, randomBytes(200_000).toString("base64")];
    const popup = await chromium.openOwn("popup/index.html");
    await popup.evaluate(noteTimes);
    await fillIn(popup, title, blurb);
    await press(popup, "Add to issue");
    await popup.waitForFunction(() => {
      const [status, alert] = ["status", "alert"].map(
        (role) => document.querySelector(`[role=${role}]`)?.textContent ?? "",
      );
      return status?.startsWith("Added") || alert?.includes("Not saved");
    });
    const { refused, isAdded } = await popup.evaluate(() => ({
      refused: (globalThis as unknown as Noted).refused,
      isAdded: document.querySelector("[role=status]")?.textContent?.startsWith("Added"),
    }));
    const kept = (await textIn(popup, "Blurb")) === blurb && (await textIn(popup, "Title")) === title;
    await popup.close();
    if (isAdded) added.push(title);
    if (refused) return { added, ...refused, kept };
  }
}

/** What a page notes: when something was last typed or pressed, and how long after that it was first told of a failure. */
interface Noted {
  acted: number;
  refused: { took: number; said: string } | null;
}

/** Runs in a page. */
function noteTimes(): void {
  const noted = globalThis as unknown as Noted;
  noted.refused = null;
  for (const kind of ["input", "click"]) {
    addEventListener(
      kind,
      () => {
        noted.acted = performance.now();
      },
      true,
    );
  }
  const alert = document.querySelector("[role=alert]");
  if (!alert) throw new Error("the page has no place for alerts");
  new MutationObserver(() => {
    const said = alert.textContent ?? "";
    if (said.includes("Not saved")) noted.refused ??= { took: performance.now() - noted.acted, said };
  }).observe(alert, { childList: true, characterData: true, subtree: true });
}

/** The longest that the sentence may take, in milliseconds. */
const SOON = 1_000;

function judged(round: number, { took, kept }: Refusal): string[] {
  return [
    ...(kept ? [] : [`round ${round}: the text did not stay on the screen`]),
    ...tooLate(took, SOON, `round ${round}: the sentence came only`),
  ];
}

tryFault(
  "disk full while clips are added",
  { full: 5, short: 1 },
  async (times) => {
    const failures: string[] = [];
    let [longest, sentence] = [0, ""];
    for (let round = 0; round < times; round++) {
      await withSmallDisk(async (disk) => {
        const profile = join(disk, "profile");
        const first = await launchChromium({ extension: "dist/chrome", profile });
        await addFirst(first);
        await fill(join(disk, "filler"));
        const refusal = await addUntilRefused(first);
        [longest, sentence] = [Math.max(longest, refusal.took), refusal.said];
        failures.push(...judged(round, refusal));
        await first.kill();
        await rm(join(disk, "filler"));
        const second = await launchChromium({ extension: "dist/chrome", profile });
        const found = await titles(second);
        if (!isDeepStrictEqual(found, ["before", ...refusal.added]))
          failures.push(`round ${round}: the issue has ${found.join(", ")}`);
        await second.close();
      });
    }
    return {
      figure: `earlier clips intact, text kept; "${sentence}" after at most ${longest.toFixed(0)} ms`,
      failures,
    };
  },
  CAN_MOUNT,
);

tryFault("browser's quota used up while clips are added", { full: 5, short: 1 }, async (times) => {
  const failures: string[] = [];
  let longest = 0;
  for (let round = 0; round < times; round++) {
    const chromium = await launchChromium({ extension: await limitedExtension() });
    try {
      // Before the extension writes anything: the browser looks at the room that is left twice a minute.
      const session = await (await chromium.open("about:blank")).createCDPSession();
      const origin = `chrome-extension://${chromium.extension.id}`;
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: MiB });
      await addFirst(chromium);
      const refusal = await addUntilRefused(chromium);
      longest = Math.max(longest, refusal.took);
      failures.push(...judged(round, refusal));
      await session.send("Storage.overrideQuotaForOrigin", { origin });
      const found = await titles(chromium);
      if (!isDeepStrictEqual(found, ["before", ...refusal.added]))
        failures.push(`round ${round}: the issue has ${found.join(", ")}`);
    } finally {
      await chromium.close();
    }
  }
  return { figure: `earlier clips intact, text kept; the sentence after at most ${longest.toFixed(0)} ms`, failures };
});
