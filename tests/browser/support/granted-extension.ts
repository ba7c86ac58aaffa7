import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A copy of the built extension that was granted, from the start, what an editor grants by a click: to read the page she
 * is on, and to see her tabs. A test can't click in a browser's own menus and questions.
 */
export async function grantedExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pasteup-granted-"));
  await cp("dist/chrome", folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const { optional_permissions, ...manifest } = JSON.parse(await readFile(path, "utf8"));
  const permissions = [...manifest.permissions, ...optional_permissions];
  await writeFile(path, JSON.stringify({ ...manifest, permissions, host_permissions: ["<all_urls>"] }));
  return folder;
}
