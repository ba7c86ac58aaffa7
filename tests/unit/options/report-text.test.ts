import { expect, test } from "vitest";
import { reportText } from "../../../options/report-text";
import { readDiagnostics } from "../../../src/storage/diagnostics";
import type { Slot } from "../../../src/storage/unfinished";
import { newClip } from "../support/documents";
import { Profile } from "../support/mirror";

const browserStorage = {
  estimate: async () => ({ usage: 3_400_000, quota: 12_000_000_000 }),
  persisted: async () => true,
};
const around = { version: "1.2.3", userAgent: "A browser", at: "2026-11-23T10:00:00.000Z" };

test("the report says how much is stored and how, and nothing of what was written", async () => {
  const { library, records } = new Profile("report").page();
  const secrets = { title: "SECRET-title", blurb: "SECRET-blurb", author: "SECRET-author", site: "SECRET-site" };
  const { issue } = await library.addClip(newClip(secrets), "no-address" as Slot);
  await library.editIssue(issue, { title: "SECRET-issue", introduction: "SECRET-introduction" });
  await library.keepUnfinished("SECRET.example/page" as Slot, { blurb: "SECRET-unfinished" });
  await records.copied();
  const report = reportText(await readDiagnostics(records, browserStorage, async () => 4_096), around);

  expect(report).not.toMatch(/SECRET|example/);
  expect(report).toContain("Pasteup: 1.2.3\n");
  expect(report).toContain("issues: 1\ndrafts: 1\nentries: 1\nunfinished texts: 1\n");
  expect(report).toContain("bytes used: 3400000\n");
  expect(report).toContain("bytes in extension storage: 4096\n");
  expect(report).toContain("changes not copied yet: 0\n");
  expect(report).toContain("last repair: none\n");
});

test("a library with nothing in it has a report too", async () => {
  const { records } = new Profile("report-empty").page();
  const storage = { estimate: async () => ({}), persisted: async () => false };

  expect(reportText(await readDiagnostics(records, storage, async () => null), around)).toContain(
    "first edit: none\nbytes used: unknown\n",
  );
});
