import { spawnSync } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FaultResult, RESULTS } from "../tests/faults/result";
import { buildExtension } from "./build/build-extension";

/**
 * Tries every fault as often as docs/reliability.md promises, and writes the table there from what came of it. Takes
 * well over half an hour. `npm run test:faults -- kill` runs only the files with that in their names.
 */
const DOCUMENT = "docs/reliability.md";
const [BEGIN, END] = ["<!-- the table: written by npm run test:faults -->", "<!-- the end of the table -->"];

async function results(): Promise<FaultResult[]> {
  const files = (await readdir(RESULTS)).filter((file) => file.endsWith(".json"));
  const all = await Promise.all(
    files.map(async (file): Promise<FaultResult> => JSON.parse(await readFile(join(RESULTS, file), "utf8"))),
  );
  // A short run with the other tests leaves its results in the same place.
  return all.filter(({ isFull }) => isFull).sort((a, b) => a.fault.localeCompare(b.fault));
}

function table(rows: readonly FaultResult[]): string {
  const lines = rows.map(({ fault, times, figure, seed, failures }) =>
    [
      fault,
      times.toLocaleString("en"),
      figure + (failures.length > 0 ? ` **failed: ${failures[0]}**` : ""),
      seed ?? "–",
    ].join(" | "),
  );
  return [
    "| fault | times | what came of it | seed |",
    "| --- | --- | --- | --- |",
    ...lines.map((line) => `| ${line} |`),
  ].join("\n");
}

const wanted = process.argv.slice(2);
for (const browser of ["chrome", "firefox"] as const) await buildExtension(browser);
if (wanted.length === 0) await rm(RESULTS, { recursive: true, force: true });
const { status } = spawnSync("npx", ["vitest", "run", "--project", "faults", ...wanted], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, PASTEUP_FAULTS: "full" },
});
const document = await readFile(DOCUMENT, "utf8");
const [before, after] = [document.split(BEGIN)[0], document.split(END)[1]];
if (before === undefined || after === undefined) throw new Error(`${DOCUMENT} has no place for the table`);
await writeFile(DOCUMENT, `${before}${BEGIN}\n${table(await results())}\n${END}${after}`);
process.exitCode = status ?? 1;
