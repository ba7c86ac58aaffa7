import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const run = promisify(execFile);

async function manifestOf(browser: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(`dist/${browser}/manifest.json`, "utf8"));
}

describe.each(["chrome", "firefox"])("the extension for %s", (browser) => {
  test("asks for what it uses and nothing more", async () => {
    const manifest = await manifestOf(browser);

    // Chrome asks for the side panel; Firefox's sidebar needs no permission.
    expect(manifest.permissions).toEqual([
      ...["activeTab", "scripting", "storage", "unlimitedStorage", "contextMenus"],
      ...(browser === "chrome" ? ["sidePanel"] : []),
    ]);
    // Asked for when all tabs are clipped, and not before.
    expect(manifest.optional_permissions).toEqual(["tabs"]);
    for (const key of [
      "host_permissions",
      "optional_host_permissions",
      "content_scripts",
      "web_accessible_resources",
    ]) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  test("lets its pages load nothing but itself", async () => {
    const { content_security_policy: policy } = await manifestOf(browser);

    expect(policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  test("has the package's version, and every file its manifest names", async () => {
    const manifest = await manifestOf(browser);
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    const named = JSON.stringify(manifest).match(/[\w/-]+\.(png|html|js)/g) ?? [];

    expect(manifest.version).toBe(version);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !existsSync(`dist/${browser}/${file}`))).toEqual([]);
  });
});

test("Chromium's extension answers no other extension; Firefox's asks for no data", async () => {
  expect(await manifestOf("chrome")).toMatchObject({ externally_connectable: { ids: [] } });
  expect(await manifestOf("firefox")).toMatchObject({
    background: { scripts: [expect.any(String)], type: "module" },
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ["none"] } } },
  });
});

test("web-ext lint finds no error in Firefox's, and three warnings that are known", async () => {
  const { stdout } = await run("npx", ["web-ext", "lint", "--source-dir", "dist/firefox", "--output", "json"]);
  const { errors, warnings } = JSON.parse(stdout);

  expect(errors).toEqual([]);
  // Preact's dangerouslySetInnerHTML, which the linter forbids here; the emoji picker's templates, fixed strings of its
  // own; and a method of the Markdown parser that the linter takes for document.write.
  const messages = warnings.map(({ message }: { message: string }) => message.replace(/\w+\(\w+\)/, "parser"));
  // In the order of their words: the linter's own is that in which the disk lists the files.
  expect(messages.sort()).toEqual([
    "Unsafe assignment to innerHTML",
    "Unsafe assignment to innerHTML",
    "Unsafe call to parser.document().write for argument 0",
  ]);
}, 60_000);
