import { describe, expect, test } from "vitest";
import { pageKeyOf, pageKeysOf } from "../../../src/draft/page-key";

describe("two addresses are one page where they differ in", () => {
  test.each([
    ["scheme", "http://example.org/a", "https://example.org/a"],
    ["www", "https://www.example.org/a", "https://example.org/a"],
    ["the default port", "https://example.org:443/a", "https://example.org/a"],
    ["a trailing slash", "https://example.org/a/", "https://example.org/a"],
    ["the order of parameters", "https://example.org/a?y=2&x=1", "https://example.org/a?x=1&y=2"],
    ["tracking", "https://example.org/a?utm_source=x&id=1&fbclid=y", "https://example.org/a?id=1"],
    ["a plain anchor", "https://example.org/a#part-2", "https://example.org/a"],
    ["the case of the host", "https://EXAMPLE.org/a", "https://example.org/a"],
  ])("%s", (_what, one, other) => {
    expect(pageKeyOf(one)).toBe(pageKeyOf(other));
  });
});

describe("two addresses are two pages where they differ in", () => {
  test.each([
    ["the path's case", "https://example.org/a", "https://example.org/A"],
    ["a parameter", "https://example.org/a?v=1", "https://example.org/a?v=2"],
    ["a hash route", "https://example.org/#/a", "https://example.org/#/b"],
    ["the site root and an article", "https://example.org/", "https://example.org/a"],
    ["the port", "https://example.org:8443/a", "https://example.org/a"],
  ])("%s", (_what, one, other) => {
    expect(pageKeyOf(one)).not.toBe(pageKeyOf(other));
  });
});

test.each(["", "about:blank", "chrome://newtab/", "file:///a", "javascript:1", "no address"])(
  "%j has no key",
  (address) => {
    expect(pageKeyOf(address)).toBeNull();
    expect(pageKeysOf(address)).toEqual([]);
  },
);

test("a clip is found by its link and by the address it was clipped from, each once", () => {
  expect(pageKeysOf("https://example.org/a", "https://mirror.example.org/a", "http://www.example.org/a/")).toEqual([
    pageKeyOf("https://example.org/a"),
    pageKeyOf("https://mirror.example.org/a"),
  ]);
});
