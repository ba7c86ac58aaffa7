import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import messages from "../../../public/_locales/en/messages.json";

const code = await Promise.all(
  ["src", "popup", "editor", "options"].map(async (folder) => {
    const files = (await readdir(folder, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
    return Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  }),
);
const used = [...code.flat(), await readFile("manifest.json", "utf8")].join("\n");

test("every text is used somewhere", () => {
  const unused = Object.keys(messages).filter((name) => {
    const stem = name.replace(/(One|Other)$/, "");
    return !used.includes(`"${name}"`) && !used.includes(`__MSG_${name}__`) && !used.includes(`tCount("${stem}"`);
  });

  expect(unused).toEqual([]);
});

test("every placeholder that a text uses is declared, and the other way round", () => {
  for (const [name, entry] of Object.entries(messages)) {
    const inText = [...entry.message.matchAll(/\$(\w+)\$/g)].map(([, word]) => word?.toLowerCase());
    const declared = "placeholders" in entry ? Object.keys(entry.placeholders) : [];
    expect(new Set(declared), name).toEqual(new Set(inText));
  }
});
