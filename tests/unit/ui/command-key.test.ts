import { expect, test } from "vitest";
import { commandLetter } from "../../../src/ui/command-key";

const pressed = (parts: Partial<KeyboardEvent>) =>
  ({
    key: "b",
    code: "KeyB",
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    isComposing: false,
    ...parts,
  }) as KeyboardEvent;

test.each([
  ["Ctrl and a letter", { ctrlKey: true }, false, "b"],
  ["with Shift, which makes it a capital", { ctrlKey: true, key: "B" }, false, "b"],
  ["a letter of another alphabet, by its place", { ctrlKey: true, key: "и" }, false, "b"],
  [
    "a letter that a Latin layout has elsewhere, by what it says",
    { ctrlKey: true, key: "z", code: "KeyY" },
    false,
    "z",
  ],
  ["Cmd on a Mac", { metaKey: true }, true, "b"],
  ["Ctrl on a Mac, which moves the caret there", { ctrlKey: true }, true, null],
  ["no key held", {}, false, null],
  ["AltGr, which types", { ctrlKey: true, altKey: true }, false, null],
  ["while an input method composes", { ctrlKey: true, isComposing: true }, false, null],
  ["a key that is no letter", { ctrlKey: true, key: "Enter", code: "Enter" }, false, null],
])("%s", (_what, parts, isMac, letter) => {
  expect(commandLetter(pressed(parts), isMac)).toBe(letter);
});
