import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { offerFrom, offerFromTab } from "../../../src/capture/clip-offer";
import { PAGE_FACTS, type PageFacts } from "../../../src/capture/page-facts";

/** Facts as a page gives them, with what a test says of it. */
function facts(of: Partial<PageFacts> = {}): PageFacts {
  return v.parse(PAGE_FACTS, { address: "https://example.org/news/article", ...of });
}

describe("the title offered", () => {
  test.each([
    [
      "what the page names for sharing",
      { metaTitle: "Shared", headline: "Head", documentTitle: "Doc | Site" },
      "Shared",
    ],
    ["else the article's headline", { headline: "Head", documentTitle: "Doc | Site" }, "Head"],
    ["else the document's title", { documentTitle: "Doc" }, "Doc"],
    ["else host and path", {}, "example.org/news/article"],
    ["on one line", { metaTitle: "  two\n\tlines\u0000 " }, "two lines"],
    ["without characters that reorder it", { metaTitle: "a\u202eb\u2066c" }, "abc"],
  ])("is %s", (_what, of, expected) => {
    expect(offerFrom(facts(of)).title).toBe(expected);
  });
});

describe("the link offered", () => {
  test.each([
    [
      "the page's canonical address",
      "https://www.example.org/news/article?page=2",
      "https://www.example.org/news/article?page=2",
    ],
    ["not the home page", "https://example.org/", "https://example.org/news/article"],
    ["not an ancestor", "https://example.org/news", "https://example.org/news/article"],
    ["not another site", "https://other.example/news/article", "https://example.org/news/article"],
    ["not a script", "javascript:alert(1)", "https://example.org/news/article"],
    ["the address where the page names none", "", "https://example.org/news/article"],
  ])("is %s", (_what, canonical, expected) => {
    expect(offerFrom(facts({ canonical })).link).toBe(expected);
  });
});

describe("facts from a page", () => {
  test("that are of the wrong type, or missing, are empty", () => {
    expect(v.parse(PAGE_FACTS, { address: 5, documentTitle: { toString: "x" }, language: null })).toEqual(
      v.parse(PAGE_FACTS, {}),
    );
  });

  test("that are endless are cut", () => {
    expect(facts({ documentTitle: "x".repeat(10_000_000) }).documentTitle).toHaveLength(2_000);
    expect(facts({ canonical: `https://example.org/${"x".repeat(9_000)}` }).canonical).toBe("");
  });

  test("are no facts where there is no object", () => {
    expect(v.safeParse(PAGE_FACTS, undefined).success).toBe(false);
    expect(v.safeParse(PAGE_FACTS, "x").success).toBe(false);
  });
});

describe("a page that can't be read", () => {
  test("is offered with what the browser tells", () => {
    expect(offerFromTab({ url: "https://example.org/doc.pdf", title: "doc.pdf" })).toMatchObject({
      link: "https://example.org/doc.pdf",
      title: "doc.pdf",
    });
  });

  test.each(["chrome://extensions/", "file:///home/x.html", undefined])("%s is no link", (url) => {
    expect(offerFromTab({ ...(url !== undefined && { url }) }).link).toBe("");
  });
});
