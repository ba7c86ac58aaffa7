import { spawnSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { NoBrowser, needBrowser } from "./browsers/need-browser";

/**
 * Everything that must hold, in the order in which it is cheapest to find out. Every stage runs, whatever came of the
 * one before, so that one run tells all that is wrong. The count goes to `reports/summary.json`, for whoever calls this.
 */
const REPORTS = "reports";

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs one of the package's scripts; it passes or fails as a whole. */
function check(script: string): Counts {
  const { status } = spawnSync("npm", ["run", "--silent", script], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs the tests of one kind, and counts each. A run that ends badly without a failed test has failed all the same. */
async function tests(project: string): Promise<Counts> {
  const report = `${REPORTS}/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync("npx", ["vitest", "run", "--project", project, ...reporters], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, "utf8"));
    return { passed: numPassedTests, failed: status === 0 ? numFailedTests : Math.max(numFailedTests, 1) };
  } catch (error) {
    process.stderr.write(`The ${project} tests left no report: ${String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

const STAGES: readonly (readonly [name: string, run: () => Counts | Promise<Counts>])[] = [
  ["lint", () => check("lint")],
  ["types", () => check("types")],
  ["unit and properties", () => tests("unit")],
  ["build", () => check("build")],
  ["build checks", () => tests("build")],
  ["browsers", () => tests("browser")],
  ["faults", () => tests("faults")],
];

try {
  for (const browser of ["chrome", "firefox"] as const) await needBrowser(browser);
} catch (error) {
  if (!(error instanceof NoBrowser)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await rm(REPORTS, { recursive: true, force: true });
await mkdir(REPORTS, { recursive: true });
const results: { name: string; counts: Counts }[] = [];
for (const [name, run] of STAGES) {
  process.stdout.write(`\n— ${name}\n`);
  results.push({ name, counts: await run() });
}

const total = results.reduce(
  (sum, { counts }) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed }),
  { passed: 0, failed: 0 },
);
await writeFile(`${REPORTS}/summary.json`, `${JSON.stringify(total)}\n`);
process.stdout.write("\n");
for (const { name, counts } of results)
  process.stdout.write(`${name}: ${counts.passed} passed, ${counts.failed} failed\n`);
if (total.failed > 0) process.exitCode = 1;
