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
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(join(RESULTS, file), "utf8"))));
}

const HEAD = ["| fault | times | what came of it | seed |", "| --- | --- | --- | --- |"];

function row({ fault, times, figure, seed, failures }: FaultResult): string {
  const outcome = figure + (failures.length > 0 ? ` **failed: ${failures[0]}**` : "");
  return `| ${[fault, times.toLocaleString("en"), outcome, seed ?? "–"].join(" | ")} |`;
}

/** A table with these rows in place of those of the same faults. */
function withRows(table: string, rows: readonly string[]): string {
  const faultOf = (line: string) => line.split("|")[1] ?? "";
  const known = table.split("\n").filter((line) => line.startsWith("|") && !HEAD.includes(line));
  const all = new Map([...known, ...rows].map((line) => [faultOf(line), line]));
  const sorted = [...all].sort(([a], [b]) => a.localeCompare(b));
  return [...HEAD, ...sorted.map(([, line]) => line)].join("\n");
}

const wanted = process.argv.slice(2);
for (const browser of ["chrome", "firefox"] as const) await buildExtension(browser);
await rm(RESULTS, { recursive: true, force: true });
const { status } = spawnSync("npx", ["vitest", "run", "--project", "faults", ...wanted], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, PASTEUP_FAULTS: "full" },
});
const document = await readFile(DOCUMENT, "utf8");
const [before, table, after] = document.split(new RegExp(`(?<=${BEGIN}\\n)|(?=\\n${END})`));
if (before === undefined || table === undefined || after === undefined)
  throw new Error(`${DOCUMENT} has no place for the table`);
const rows = (await results()).map(row);
// What was not tried again stays as it was found the last time.
await writeFile(DOCUMENT, before + withRows(wanted.length > 0 ? table : "", rows) + after);
process.exitCode = status ?? 1;
