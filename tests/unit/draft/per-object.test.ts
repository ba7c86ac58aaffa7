import { describe, expect, it } from "vitest";
import { perObject } from "../../../src/draft/per-object";

describe("what is remembered for an object", () => {
  it("is made once for each object, whatever it is", () => {
    const made: object[] = [];
    const nothing = perObject((of: object) => {
      made.push(of);
      return undefined;
    });
    const one = {};
    expect([nothing(one), nothing(one), nothing({})]).toEqual([undefined, undefined, undefined]);
    expect(made).toEqual([one, {}]);
  });

  it("is another for an object that only looks the same", () => {
    const lengthOf = perObject(({ text }: { text: string }) => text.length);
    const short = { text: "a" };
    expect(lengthOf(short)).toBe(1);
    expect(lengthOf({ ...short, text: "ab" })).toBe(2);
    expect(lengthOf(short)).toBe(1);
  });
});
