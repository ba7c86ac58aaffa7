import { pageReader } from "../browser/support/page-reader";
import { median } from "./statistics";

/** How long the content script runs in pages of these sizes (bytes), in milliseconds: medians of `rounds`. */
export async function measureReading(
  sizes: readonly number[],
  rounds: number,
): Promise<{ readonly bytes: number; readonly milliseconds: number }[]> {
  const reader = await pageReader();
  try {
    const measured = [];
    for (const bytes of sizes) {
      await reader.show("https://large.example/a", largePage(bytes));
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) times.push(await reader.time());
      measured.push({ bytes, milliseconds: median(times) });
    }
    return measured;
  } finally {
    await reader.close();
  }
}

function largePage(bytes: number): string {
  const paragraph =
    '<p>Words that <b>fill</b> a page with <a href="/x">a link</a>, as articles and their comments do.</p>\n';
  const article = paragraph.repeat(Math.ceil(bytes / paragraph.length));
  return `<!doctype html><html lang="en"><title>Large</title><body><article><h1>Large</h1>${article}</article></body></html>`;
}
