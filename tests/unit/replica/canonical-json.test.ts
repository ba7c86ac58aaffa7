import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, type Json } from "../../../src/replica/canonical-json";

test("equal values have one text, whatever the order of their keys", () => {
  expect(canonicalJson({ b: [1, null, "x"], a: { d: true, c: 2 } })).toBe('{"a":{"c":2,"d":true},"b":[1,null,"x"]}');
  expect(canonicalJson({ a: { c: 2, d: true }, b: [1, null, "x"] })).toBe('{"a":{"c":2,"d":true},"b":[1,null,"x"]}');
});

test("keys are ordered by UTF-16 code units, as RFC 8785 has it", () => {
  expect(canonicalJson({ "\ufb33": 1, "😀": 2, a: 3, "1": 4 })).toBe('{"1":4,"a":3,"😀":2,"\ufb33":1}');
});

test("a key called __proto__ is a key", () => {
  expect(canonicalJson(JSON.parse('{"__proto__":{"x":1}}'))).toBe('{"__proto__":{"x":1}}');
});

test("any JSON value comes back from its text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
