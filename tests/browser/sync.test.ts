import { afterAll, beforeAll, expect, test } from "vitest";
import { press, waitForStatus } from "../../scripts/drive/by-role";
import { type Device, device } from "./support/device";

let devices: Device[] = [];

beforeAll(async () => {
  devices = [
    await device("Work laptop", "chrome"),
    await device("Old desktop", "chrome"),
    await device("Phone", "firefox"),
  ];
});
afterAll(() => Promise.all(devices.map((one) => one.close())));

function three(): [Device, Device, Device] {
  const [a, b, c] = devices;
  if (!a || !b || !c) throw new Error("there are three devices");
  return [a, b, c];
}

const issuesOf = (file: string) => JSON.parse(file).issues;

test("two Chromium profiles and a Firefox come to the same draft, whatever order the files cross in", async () => {
  const [a, b, c] = three();
  await a.add("Shared", "Begun on the laptop.");
  const first = await a.exportFile();
  await b.importFile(first);
  await c.importFile(first);

  await a.add("From the laptop", "One.");
  await b.add("From the desktop", "Two.");
  await b.add("Also from the desktop", "Three.");
  await b.add("The last from the desktop", "Five.");
  await c.add("From the phone", "Four.");
  await c.write(0, " And on, on the phone.");
  await b.moveUp(1);

  const [fromA, fromB, fromC] = [await a.exportFile(), await b.exportFile(), await c.exportFile()];
  // Each in another order, one of them twice, an old one late.
  await a.importFile(fromC);
  await a.importFile(fromB);
  await b.importFile(fromA);
  await b.importFile(fromA);
  await b.importFile(fromC);
  await c.importFile(fromB);
  await c.importFile(first);
  await c.importFile(fromA);

  const drafts = [await a.exportFile(), await b.exportFile(), await c.exportFile()].map(issuesOf);
  expect(drafts[1]).toEqual(drafts[0]);
  expect(drafts[2]).toEqual(drafts[0]);
  const blurbs = await a.blurbs();
  expect(await c.blurbs()).toEqual(blurbs);
  expect(blurbs.toSorted()).toEqual([
    "Begun on the laptop. And on, on the phone.",
    "Five.",
    "Four.",
    "One.",
    "Three.",
    "Two.",
  ]);
  // What one device added at one place stays together.
  expect(Math.abs(blurbs.indexOf("Five.") - blurbs.indexOf("Three."))).toBe(1);
}, 180_000);

test("the preview tells what would change, and importing the same again nothing", async () => {
  const [a, b] = three();
  const place = (await b.blurbs()).indexOf("Two.");
  await b.write(place, " And a half.");
  const file = await b.exportFile();
  const preview = await a.importFile(file);

  expect(preview).toContain("From Old desktop");
  expect(preview).toContain("Blurb changed: From the desktop");
  expect(preview).toContain("Two. And a half.");
  expect(await a.importFile(file)).toContain("Nothing new");
});

test("texts written apart are shown with their devices, decided, and the decision travels", async () => {
  const [a, b, c] = three();
  const place = (await a.blurbs()).indexOf("One.");
  await a.write(place, " Said on the laptop.");
  await c.write((await c.blurbs()).indexOf("One."), " Said on the phone.");
  await a.importFile(await c.exportFile());

  const settings = await a.settings();
  const region = await settings.waitForSelector("section[aria-label='Conflicts']");
  const text = (await region?.evaluate((found) => found.textContent)) ?? "";
  for (const part of ["One. Said on the laptop.", "One. Said on the phone.", "Work laptop", "Phone"])
    expect(text).toContain(part);
  await press(settings, "Keep both");
  await waitForStatus(settings, "Decided");
  await settings.waitForFunction(() => !document.querySelector("section[aria-label='Conflicts'] .conflict"));

  const decided = await a.exportFile();
  await c.importFile(decided);
  await b.importFile(decided);
  const kept = (await c.blurbs()).find((blurb) => blurb.includes("Said on the laptop."));
  expect(kept).toContain("Said on the phone.");
  expect(await b.blurbs()).toContain(kept);
  expect(issuesOf(await c.exportFile())).toEqual(issuesOf(await a.exportFile()));
}, 120_000);

test("an edit beats a deletion that did not know of it, and says so", async () => {
  const [a, b] = three();
  await b.importFile(await a.exportFile());
  await a.remove((await a.blurbs()).indexOf("Four."));
  await b.write((await b.blurbs()).indexOf("Four."), " Still being written.");
  await a.importFile(await b.exportFile());

  expect(await a.blurbs()).toContain("Four. Still being written.");
  const settings = await a.settings();
  const region = await settings.waitForSelector("section[aria-label='Conflicts']");
  expect(await region?.evaluate((found) => found.textContent)).toContain(
    "deleted on one device while it was edited on another",
  );
}, 120_000);

test("a damaged file is refused in a sentence", async () => {
  const [a] = three();
  const file = await a.exportFile();
  const before = await a.blurbs();
  expect(await a.refused(file.replace("Two.", "2."))).toContain("damaged");
  expect(await a.blurbs()).toEqual(before);
});
