import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageKeyOf } from "../../../src/draft/page-key";
import { runs } from "../support/runs";

const label = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/)
  .filter((text) => !["www", "amp"].includes(text) && !/^..--/.test(text));
const segment = fc.stringMatching(/^[A-Za-z0-9._~%-]{1,10}$/).filter((text) => !/amp|%|^\.+$/i.test(text));
const word = fc.stringMatching(/^[a-z]{4,8}$/).filter((text) => !/amp|utm|from|source|output|feature/.test(text));

/** An address that is not a site's root, of hosts and names that no rule speaks of. */
const parts = fc.record({
  host: fc.tuple(label, fc.constantFrom("example", "test")).map((labels) => labels.join(".")),
  path: fc.array(segment, { minLength: 1, maxLength: 4 }),
  query: fc.uniqueArray(fc.tuple(word, word), { maxLength: 4, selector: ([name]) => name }),
  route: fc.option(word, { nil: undefined }),
});
type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

function address(
  { host, path, query, route }: Parts,
  { scheme = "https", prefix = "", slash = "", extra = [] as string[], fragment = "" } = {},
): string {
  const pairs = [...query.map((pair) => pair.join("=")), ...extra];
  const hash = route === undefined ? fragment : `#/${route}`;
  return `${scheme}://${prefix}${host}/${path.join("/")}${slash}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}${hash}`;
}

const check = (expectation: (of: Parts) => void) =>
  fc.assert(
    fc.property(parts, (of) => {
      expectation(of);
    }),
    runs(1_000),
  );

test("a key has itself as its key", () => {
  check((of) => {
    const key = pageKeyOf(address(of));
    expect(pageKeyOf(`https://${key}`)).toBe(key);
  });
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const key = pageKeyOf(url);
      expect(pageKeyOf(`https://${key}`)).toBe(key);
    }),
    runs(1_000),
  );
});

describe("a key does not change with", () => {
  test.each<[string, (of: Parts) => string]>([
    ["the scheme", (of) => address(of, { scheme: "http" })],
    ["www.", (of) => address(of, { prefix: "www." })],
    ["the default port", (of) => address(of).replace(of.host, `${of.host}:443`)],
    ["a trailing slash", (of) => address(of, { slash: "/" })],
    ["the order of parameters", (of) => address({ ...of, query: of.query.toReversed() })],
    ["tracking", (of) => address(of, { extra: ["utm_source=a", "fbclid=b", "gclid=c"] })],
    ["a copy for AMP at the path's end", (of) => address(of, { slash: "/amp/" })],
    ["a copy for AMP on a host of its own", (of) => address(of, { prefix: "amp." })],
    ["a copy for AMP by a parameter", (of) => address(of, { extra: ["outputType=amp"] })],
    ["a plain anchor", (of) => address(of, { fragment: "#part-2" })],
  ])("%s", (_what, changed) => {
    check((of) => expect(pageKeyOf(changed(of))).toBe(pageKeyOf(address(of))));
  });
});

test("a key does not change with Google's AMP viewer, whose pages have no routes", () => {
  check((of) => {
    const plain = address({ ...of, route: undefined });
    expect(pageKeyOf(`https://www.google.com/amp/s/${plain.slice("https://".length)}`)).toBe(pageKeyOf(plain));
  });
});

test("the root of a site equals nothing but itself", () => {
  check((of) => {
    const roots = [`https://${of.host}`, `http://www.${of.host}/`, `https://${of.host}/?utm_source=a#top`];
    expect(new Set(roots.map(pageKeyOf)).size).toBe(1);
    expect(pageKeyOf(address(of))).not.toBe(pageKeyOf(`https://${of.host}/`));
    expect(pageKeyOf(`https://${of.host}/amp`)).not.toBe(pageKeyOf(`https://${of.host}/`));
  });
});

test("hash routes are pages of their own", () => {
  check((of) =>
    expect(pageKeyOf(address({ ...of, route: "one" }))).not.toBe(pageKeyOf(address({ ...of, route: "two" }))),
  );
});
