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
import { tryFault } from "./fault";

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

/** A popup with a clip in its form, ready to be added. */
async function form(chromium: DrivenChromium, title: string, blurb: string): Promise<Page> {
  const popup = await chromium.openOwn("popup/index.html");
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
  return popup;
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

/** Adds clips until one is refused. How many were added, how long the refusal took (ms), and what is in the form then. */
async function addUntilRefused(
  chromium: DrivenChromium,
): Promise<{ added: string[]; took: number; said: string; kept: boolean }> {
  const added: string[] = [];
  for (let n = 0; ; n++) {
    const [title, blurb] = [`more-${n}`, randomBytes(200_000).toString("base64")];
    const popup = await form(chromium, title, blurb);
    const begin = performance.now();
    await press(popup, "Add to issue");
    const said = await popup.waitForFunction(() => {
      const [status, alert] = ["status", "alert"].map(
        (role) => document.querySelector(`[role=${role}]`)?.textContent ?? "",
      );
      return status?.startsWith("Added") ? status : alert?.includes("Not saved") ? alert : null;
    });
    const text = String(await said.jsonValue());
    const took = performance.now() - begin;
    const kept = (await textIn(popup, "Blurb")) === blurb && (await textIn(popup, "Title")) === title;
    await popup.close();
    if (!text.startsWith("Added")) return { added, took, said: text, kept };
    added.push(title);
  }
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
        const popup = await form(first, "before", "Some words.");
        await press(popup, "Add to issue");
        await waitForStatus(popup, "Added to issue");
        await popup.close();
        await fill(join(disk, "filler"));
        const { added, took, said, kept } = await addUntilRefused(first);
        [longest, sentence] = [Math.max(longest, took), said];
        if (!kept) failures.push(`round ${round}: the text did not stay on the screen`);
        await first.kill();
        await rm(join(disk, "filler"));
        const second = await launchChromium({ extension: "dist/chrome", profile });
        const found = await titles(second);
        if (!isDeepStrictEqual(found, ["before", ...added]))
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
      const popup = await form(chromium, "before", "Some words.");
      await press(popup, "Add to issue");
      await waitForStatus(popup, "Added to issue");
      await popup.close();
      const { added, took, kept } = await addUntilRefused(chromium);
      longest = Math.max(longest, took);
      if (!kept) failures.push(`round ${round}: the text did not stay on the screen`);
      await session.send("Storage.overrideQuotaForOrigin", { origin });
      const found = await titles(chromium);
      if (!isDeepStrictEqual(found, ["before", ...added]))
        failures.push(`round ${round}: the issue has ${found.join(", ")}`);
    } finally {
      await chromium.close();
    }
  }
  return { figure: `earlier clips intact, text kept; the sentence after at most ${longest.toFixed(0)} ms`, failures };
});
