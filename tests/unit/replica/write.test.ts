import { describe, expect, test } from "vitest";
import { emptyDocument, registerAt } from "../../../src/replica/document";
import { inverse } from "../../../src/replica/inverse";
import { alternatives, registerOf, shown, shownValue } from "../../../src/replica/register";
import type { Version } from "../../../src/replica/version";
import { write } from "../../../src/replica/write";

const EMPTY = emptyDocument("d");
const title = (value: string) => ({ entry: null, field: "title", value });

function version(value: string, writer: string, counter: number, at: number): Version {
  return { value, writer, counter, at };
}

describe("a write", () => {
  test("replaces what it saw and takes the writer's next counter", () => {
    const once = write(EMPTY, [title("one"), { entry: "e", field: "text", value: "x" }], { writer: "a", at: 5 });
    const twice = write(once, [title("two")], { writer: "a", at: 9 });

    expect(registerAt(twice, null, "title")).toEqual([version("two", "a", 3, 9)]);
    expect(registerAt(twice, "e", "text")).toEqual([version("x", "a", 2, 5)]);
    expect(twice.context).toEqual(new Map([["a", 3]]));
  });

  test("leaves the document it was given unchanged", () => {
    const before = write(EMPTY, [title("one")], { writer: "a", at: 5 });
    const copy = structuredClone(before);
    write(before, [title("two"), { entry: "e", field: "text", value: "x" }], { writer: "b", at: 6 });

    expect(before).toEqual(copy);
  });

  test("that replaces what shows leaves the other version standing, and shows itself", () => {
    const apart = {
      ...EMPTY,
      context: new Map([
        ["b", 1],
        ["c", 1],
      ]),
      fields: new Map([["title", [version("mine", "b", 1, 10), version("theirs", "c", 1, 90)] as const]]),
    };
    const after = write(apart, [{ ...title("theirs, better"), replaces: "shown" }], { writer: "a", at: 20 });
    const register = registerAt(after, null, "title");

    expect(register && shown(register).value).toBe("theirs, better");
    expect(register && alternatives(register).map(({ value }) => value)).toEqual(["mine"]);
  });

  test("shows before what its writer saw, though the other clock runs years ahead", () => {
    const future = write(EMPTY, [title("from 2036")], { writer: "b", at: 2_000_000_000_000 });
    const after = write(future, [title("now")], { writer: "a", at: 1_000 });

    expect(shownValue(registerAt(after, null, "title"))).toBe("now");
  });
});

describe("a register", () => {
  test("shows the latest version, and of equally late ones the one with the greater dot", () => {
    const register = registerOf([version("x", "b", 1, 7), version("y", "a", 4, 7), version("z", "c", 9, 3)]);

    expect(register?.map(({ value }) => value)).toEqual(["y", "x", "z"]);
    expect(register && shown(register).value).toBe("x");
    expect(register && alternatives(register).map(({ value }) => value)).toEqual(["y", "z"]);
  });

  test("has no alternative where two wrote the same text", () => {
    const register = registerOf([version("same", "a", 1, 1), version("same", "b", 1, 2)]);

    expect(register && alternatives(register)).toEqual([]);
  });

  test("is none without a version", () => {
    expect(registerOf([])).toBeUndefined();
  });
});

describe("the inverse of writes", () => {
  test("brings back what showed, and null where nothing was written", () => {
    const before = write(EMPTY, [title("old")], { writer: "a", at: 1 });
    const writes = [title("new"), { entry: "e", field: "text", value: "x" }, title("newer")];
    const after = write(before, writes, { writer: "a", at: 2 });
    const back = write(after, inverse(before, writes), { writer: "a", at: 3 });

    expect(shownValue(registerAt(back, null, "title"))).toBe("old");
    expect(shownValue(registerAt(back, "e", "text"))).toBeNull();
  });

  test("can itself be taken back", () => {
    const before = write(EMPTY, [title("old")], { writer: "a", at: 1 });
    const writes = [title("new")];
    const after = write(before, writes, { writer: "a", at: 2 });
    const undo = inverse(before, writes);
    const undone = write(after, undo, { writer: "a", at: 3 });
    const again = write(undone, inverse(after, undo), { writer: "a", at: 4 });

    expect(shownValue(registerAt(again, null, "title"))).toBe("new");
  });
});
