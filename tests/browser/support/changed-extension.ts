import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
}

/** A copy of the built extension whose manifest is otherwise. Answers with its folder. */
async function changedExtension(change: (manifest: Manifest) => object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pasteup-changed-"));
  await cp("dist/chrome", folder, { recursive: true });
  const path = join(folder, "manifest.json");
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, "utf8")))));
  return folder;
}

/**
 * A copy that was granted, from the start, what an editor grants by a click: to read the page she is on, and to see her
 * tabs. A test can't click in a browser's own menus and questions.
 */
export function grantedExtension(): Promise<string> {
  return changedExtension(({ optional_permissions, permissions, ...manifest }) => ({
    ...manifest,
    permissions: [...permissions, ...optional_permissions],
    host_permissions: ["<all_urls>"],
  }));
}

/** A copy to which the browser's limits of space apply. */
export function limitedExtension(): Promise<string> {
  return changedExtension(({ permissions, ...manifest }) => ({
    ...manifest,
    permissions: permissions.filter((permission) => permission !== "unlimitedStorage"),
  }));
}
