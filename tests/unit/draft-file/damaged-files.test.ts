import { expect, test } from "vitest";
import { readIssue } from "../../../src/draft/read-issue";
import { decodeDraftFile } from "../../../src/draft-file/decode";
import { FileRefused, LIMITS } from "../../../src/draft-file/format";
import { planImport } from "../../../src/draft-file/plan";
import { canonicalJson, type Json } from "../../../src/replica/canonical-json";
import { merge } from "../../../src/replica/merge";
import { draftFile, sampleDocument, sha256 } from "../support/draft-files";
import { chance } from "../support/random";
import { runs } from "../support/runs";

/** How many damaged files are tried; a seed is printed with each failure. */
const FILES = runs(50_000).numRuns;

type Damage = (text: string, random: () => number) => string;

const HOSTILE: readonly Json[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  2 ** 53,
  "",
  "javascript:alert(1)",
  "data:text/html,x",
  "\u0000",
  "\ud800",
  [],
  {},
  [[[[]]]],
  ["__proto__"],
  "x".repeat(300),
];

const NAMES = ["__proto__", "constructor", "toString", "value", "", "x".repeat(300)];

/** Damage to the bytes, as a disk or a network does it. */
const BYTES: readonly Damage[] = [
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) =>
    at(
      text,
      random,
      (place) => text.slice(0, place) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(place + 1),
    ),
  (text, random) =>
    at(text, random, (place) => text.slice(0, place) + text.slice(place + 1 + Math.floor(random() * 40))),
  (text, random) =>
    at(text, random, (place) => text.slice(0, place) + text.slice(place, place + 60) + text.slice(place)),
  (text, random) =>
    at(text, random, (place) => text.slice(0, place) + "[".repeat(Math.floor(random() * 100_000)) + text.slice(place)),
  (text, random) => text.replace(/"(\w+)":/g, (whole, key) => (random() < 0.05 ? `"${key}": 1, ${whole}` : whole)),
  (text, random) => text.replace(/\d+/g, (number) => (random() < 0.1 ? number.repeat(20) : number)),
];

function at(text: string, random: () => number, change: (place: number) => string): string {
  return change(Math.floor(random() * text.length));
}

/** Damage to the content by somebody who knows the format, and computes the checksum anew. */
async function forged(text: string, random: () => number): Promise<string> {
  const file = JSON.parse(text);
  for (let times = 0; times < 1 + random() * 3; times++) forge(file.issues, random);
  file.checksum = `sha256:${await sha256(canonicalJson(file.issues))}`;
  return JSON.stringify(file);
}

function forge(node: Record<string, unknown> | unknown[], random: () => number): void {
  const keys = Object.keys(node);
  const key = keys[Math.floor(random() * keys.length)];
  if (key === undefined) return;
  const object = node as Record<string, unknown>;
  const child = object[key];
  if (typeof child === "object" && child !== null && random() < 0.85) {
    forge(child as Record<string, unknown>, random);
    return;
  }
  const choice = random();
  if (choice < 0.5) object[key] = HOSTILE[Math.floor(random() * HOSTILE.length)];
  else if (choice < 0.65) delete object[key];
  else if (choice < 0.8 && !Array.isArray(node)) {
    const name = NAMES[Math.floor(random() * NAMES.length)] ?? "";
    Object.defineProperty(object, name, { value: child, enumerable: true, configurable: true, writable: true });
  } else object[key] = structuredClone(object[keys[Math.floor(random() * keys.length)] ?? key]);
}

/** What came of a file: a refusal with a reason, or contents with which planning, merging and reading go well. */
async function outcome(text: string): Promise<string> {
  const here = sampleDocument();
  try {
    const { documents } = await decodeDraftFile(text, sha256);
    planImport(documents, new Map([[here.id, here]]), [readIssue(here)]);
    for (const document of documents) readIssue(document.id === here.id ? merge(here, document) : document);
    return "taken";
  } catch (error) {
    if (error instanceof FileRefused) return error.reason;
    throw error;
  }
}

test(`${FILES} damaged files are refused or harmless`, async () => {
  const whole = await draftFile(sampleDocument(), sampleDocument("other"));
  const outcomes = new Map<string, number>();
  for (let seed = 0; seed < FILES; seed++) {
    const random = chance(seed * 7_919);
    const kind = seed % (BYTES.length + 3);
    const text = kind < BYTES.length ? (BYTES[kind]?.(whole, random) ?? "") : await forged(whole, random);
    try {
      const result = await outcome(text);
      outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
    } catch (error) {
      throw new Error(`seed ${seed}, kind ${kind}`, { cause: error });
    }
  }

  // Each way of being refused was met, or the damage was not of every kind.
  expect([...outcomes.keys()].sort()).toEqual(
    ["bad-link", "checksum", "contradicts", "damaged", "newer", "not-a-draft", "not-json", "taken", "too-deep"].filter(
      (reason) => outcomes.has(reason),
    ),
  );
  for (const reason of ["bad-link", "checksum", "damaged", "not-json", "too-deep"])
    expect(outcomes.get(reason), reason).toBeGreaterThan(0);
}, 1_800_000);

test("20 MiB of noise are refused at once", async () => {
  const random = chance(1);
  const noise = Array.from({ length: LIMITS.bytes / 1024 }, () =>
    String.fromCharCode(32 + random() * 90).repeat(1024),
  ).join("");

  await expect(decodeDraftFile(noise, sha256)).rejects.toBeInstanceOf(FileRefused);
  await expect(decodeDraftFile(`{"format":"pasteup-draft","version":1,"x":"${noise}"}`, sha256)).rejects.toMatchObject({
    reason: "too-large",
  });
});
