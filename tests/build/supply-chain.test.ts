import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

interface Locked {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(await readFile("package.json", "utf8"));
const { packages }: { packages: Record<string, Locked> } = JSON.parse(await readFile("package-lock.json", "utf8"));

/** Licences that let anybody use, change and pass on what is bundled. */
const FREE = ["MIT", "ISC", "CC0-1.0", "MPL-2.0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"];

test("at most twelve packages are asked for at run time, each in one exact version", () => {
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(12);
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("nothing that runs in the extension runs a script when it is installed", () => {
  const scripted = Object.entries(packages).filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev);

  expect(scripted).toEqual([]);
});

describe.each(["chrome", "firefox"])("the extension for %s", (browser) => {
  test("lists what it is built from, with its licences, which are all free", async () => {
    const list = await readFile(`dist/${browser}/licenses.md`, "utf8");
    const listed = [...list.matchAll(/^## (\S+) - \S+ \((.+)\)$/gm)].map(([, name, licence]) => ({ name, licence }));

    expect(listed.length).toBeGreaterThan(Object.keys(dependencies).length);
    expect(Object.keys(dependencies).filter((name) => !listed.some((one) => one.name === name))).toEqual([]);
    expect(listed.filter(({ licence }) => !FREE.includes(licence ?? ""))).toEqual([]);
  });
});
