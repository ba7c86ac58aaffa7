import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(await readFile("package-lock.json", "utf8"));
const locked = Object.entries(packages).filter(([path]) => path !== "");

test("every package is locked to a version and its content", () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { version, integrity }]) => !version || !integrity)).toEqual([]);
});

test("the parts that differ by platform are locked for every platform, so that any machine can install", () => {
  const paths = locked.map(([path]) => path);
  const missing = locked.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`))),
  );

  expect(missing).toEqual([]);
});
