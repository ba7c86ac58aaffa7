import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeDraftFile } from "../../../src/draft-file/decode";
import { draftFileName } from "../../../src/draft-file/encode";
import { merge } from "../../../src/replica/merge";
import { Devices } from "../support/devices";
import { draftFile, ORIGIN, sampleDocument, sha256 } from "../support/draft-files";
import { anyClocks, anyHistory } from "../support/histories";
import { chance } from "../support/random";
import { runs } from "../support/runs";

const schema = JSON.parse(await readFile("docs/draft-file.schema.json", "utf8"));
const matches = new Ajv2020({ formats: { "date-time": true } }).compile(schema);

describe("a draft file", () => {
  test("brings back exactly what was exported", async () => {
    const document = sampleDocument();
    const contents = await decodeDraftFile(await draftFile(document, sampleDocument("other")), sha256);

    expect(contents).toEqual({ ...ORIGIN, documents: [document, sampleDocument("other")] });
  });

  test("is the same text for the same issues", async () => {
    const [issue] = (await decodeDraftFile(await draftFile(sampleDocument()), sha256)).documents;

    expect(issue && (await draftFile(issue))).toBe(await draftFile(sampleDocument()));
  });

  test("matches its published schema, whatever history made it", async () => {
    expect(matches(JSON.parse(await draftFile(sampleDocument()))), JSON.stringify(matches.errors)).toBe(true);
    await fc.assert(
      fc.asyncProperty(anyHistory, anyClocks, fc.nat(), async (history, clocks, seed) => {
        const all = new Devices(3, clocks, merge, chance(seed));
        for (const step of history) all.step(step);
        const text = await draftFile(...all.devices.slice(0, 1).map(({ document }) => document));
        expect(matches(JSON.parse(text)), JSON.stringify(matches.errors)).toBe(true);
        expect((await decodeDraftFile(text, sha256)).documents).toEqual([all.devices[0]?.document]);
      }),
      runs(200),
    );
  }, 600_000);

  test("may begin with a byte order mark, as some editors save it", async () => {
    expect((await decodeDraftFile(`\ufeff${await draftFile(sampleDocument())}`, sha256)).documents).toHaveLength(1);
  });
});

describe("files of version 1 are read for ever", () => {
  test.each(["ordinary", "fields-from-the-future", "empty", "conflict"])("%s", async (name) => {
    const text = await readFile(new URL(`../../fixtures/draft-files/version-1-${name}.json`, import.meta.url), "utf8");
    const { documents } = await decodeDraftFile(text, sha256);

    // Written out again it is the same file: what this version does not know is kept to the byte.
    const again = JSON.parse(await draftFile(...documents));
    expect(again.issues).toEqual(JSON.parse(text).issues);
    expect(again.checksum).toBe(JSON.parse(text).checksum);
  });
});

test.each([
  [[95], "Work laptop", "pasteup-95-work-laptop-2026-11-23.json"],
  [[95, 96], "Work laptop", "pasteup-work-laptop-2026-11-23.json"],
  [[null], "Büro / PC!", "pasteup-buro-pc-2026-11-23.json"],
  [[], "家のPC", "pasteup-家のpc-2026-11-23.json"],
  [[7], "***", "pasteup-7-2026-11-23.json"],
])("issues %j of %s are saved as %s", (numbers, device, expected) => {
  expect(draftFileName(numbers, { ...ORIGIN, device })).toBe(expected);
});
