import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { offerForLink, offerFrom, offerFromTab } from "../../../src/capture/clip-offer";
import { PAGE_FACTS, type PageFacts } from "../../../src/capture/page-facts";

/** Facts as a page gives them, with what a test says of it. */
function facts(of: Partial<PageFacts> = {}): PageFacts {
  return v.parse(PAGE_FACTS, { address: "https://example.org/news/article", ...of });
}

describe("facts from a page", () => {
  test("that are of the wrong type, or missing, are empty", () => {
    const wrong = {
      address: 5,
      documentTitle: { toString: "x" },
      headings: "x",
      words: "many",
      passage: [{ is: "x" }],
    };
    expect(v.parse(PAGE_FACTS, wrong)).toEqual(v.parse(PAGE_FACTS, {}));
  });

  test("that are endless are cut", () => {
    expect(facts({ documentTitle: "x".repeat(10_000_000) }).documentTitle).toHaveLength(2_000);
    expect(facts({ canonical: `https://example.org/${"x".repeat(9_000)}` }).canonical).toBe("");
    expect(facts({ headings: new Array(500).fill("x") }).headings).toHaveLength(12);
  });

  test("are no facts where there is no object", () => {
    expect(v.safeParse(PAGE_FACTS, undefined).success).toBe(false);
    expect(v.safeParse(PAGE_FACTS, "x").success).toBe(false);
  });
});

describe("the title offered", () => {
  test("is never empty, and never cut inside a character", () => {
    expect(offerFrom(facts()).offer.title).toBe("example.org/news/article");
    expect(offerFrom(facts({ documentTitle: `${"x".repeat(1_999)}😀` })).offer.title).toBe("x".repeat(1_999));
  });

  test("comes with the others the page has for itself", () => {
    const { offer, notes } = offerFrom(
      facts({ documentTitle: "Bread | Example", headings: ["Bread"], ogTitle: "Bread, again", siteNames: ["Example"] }),
    );

    expect([offer.title, ...notes.otherTitles]).toEqual(["Bread, again", "Bread"]);
  });
});

describe("a page that can't be read", () => {
  test("is offered with what the browser tells, by the same rules", () => {
    expect(
      offerFromTab({ url: "https://example.org/doc.pdf?utm_source=x", title: "(2) The report | Example" }),
    ).toMatchObject({
      offer: {
        link: "https://example.org/doc.pdf",
        title: "The report",
        address: "https://example.org/doc.pdf?utm_source=x",
      },
      notes: { removed: ["utm_source"] },
    });
    expect(offerFromTab({ url: "https://example.org/doc.pdf", title: "" }).offer.title).toBe("example.org/doc.pdf");
  });

  test.each(["chrome://extensions/", "file:///home/x.html", undefined])("%s is no link", (url) => {
    expect(offerFromTab({ ...(url !== undefined && { url }) }).offer.link).toBe("");
  });

  test.each([
    ["about:reader?url=https%3A%2F%2Fexample.org%2Fa", "reader"],
    ["view-source:https://example.org/a", "reader"],
    ["read://https_example.org/?url=https%3A%2F%2Fexample.org%2Fa", "reader"],
    ["chrome-extension://abc/suspended.html#ttl=A%20title&pos=0&uri=https://example.org/a", "suspended"],
    ["moz-extension://abc/suspend.html?url=https%3A%2F%2Fexample.org%2Fa&title=A", "suspended"],
  ])("%s stands for the page in it", (url, replaced) => {
    expect(offerFromTab({ url, title: "A" })).toMatchObject({
      offer: { link: "https://example.org/a" },
      notes: { replaced },
    });
  });
});

test("a link is offered with its own words, or its address, and nothing of the page it stands on", () => {
  expect(offerForLink("https://other.example/a?utm_source=x", " The\n words ")).toMatchObject({
    title: "The words",
    link: "https://other.example/a",
    site: "",
  });
  expect(offerForLink("https://other.example/a/", "").title).toBe("other.example/a");
});
