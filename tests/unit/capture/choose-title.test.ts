import * as v from "valibot";
import { expect, test } from "vitest";
import { PAGE_FACTS } from "../../../src/capture/page-facts";
import { chooseTitle } from "../../../src/capture/title/choose-title";

test("a page whose title is nothing but parts costs no time", () => {
  const parts = Array.from({ length: 400 }, (_, n) => `a${n}`).join(" | ");
  const others = Array.from({ length: 12 }, (_, n) => `${"z".repeat(900)}${n}`);

  const { title } = chooseTitle(
    v.parse(PAGE_FACTS, {
      address: "https://parts.example/",
      documentTitle: parts,
      ogTitle: parts,
      otherTitles: others,
      headings: others,
    }),
  );

  expect(title).toBe(parts.slice(0, title.length));
});
