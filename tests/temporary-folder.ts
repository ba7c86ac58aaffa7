import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives the tests, and the browsers they start, one folder for what is temporary, and takes it away at the end: a browser
 * that was killed leaves its files, and a profile is large.
 */
export default async function useTemporaryFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "pasteup-"));
  // What Node.js and the browsers ask, on every system but Windows, which asks the other two.
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
