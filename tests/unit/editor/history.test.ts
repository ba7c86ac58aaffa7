import { expect, test } from "vitest";
import { doneAgain, NO_HISTORY, recorded, takenBack } from "../../../editor/history";

const write = (field: string, value: string) => ({ entry: "e", field, value });
const undo = (...writes: ReturnType<typeof write>[]) => [{ issue: "i", writes }];
const step = (value: string, key?: string, at = 0) => ({ undo: undo(write("blurb", value)), at, ...(key && { key }) });

test("typing in one field is one step, which goes back to what was there before the first key", () => {
  const history = ["", "a", "ab"].reduce((before, value) => recorded(before, step(value, "blurb")), NO_HISTORY);

  expect(history.past).toEqual([step("", "blurb")]);
});

test("what is typed after a pause is a step of its own", () => {
  const history = [0, 1_000, 5_000].reduce((before, at) => recorded(before, step(String(at), "blurb", at)), NO_HISTORY);

  expect(history.past.map(({ undo: [first] }) => first?.writes)).toEqual([
    [write("blurb", "0")],
    [write("blurb", "5000")],
  ]);
});

test("a field that the same typing touches later goes back as well", () => {
  const first = { ...step("", "entry") };
  const second = { key: "entry", at: 0, undo: undo(write("blurb", "a"), write("removed", "x")) };
  const history = recorded(recorded(NO_HISTORY, first), second);

  expect(history.past[0]?.undo).toEqual(undo(write("blurb", ""), write("removed", "x")));
});

test("another field, another edit, or leaving the field begins a new step", () => {
  let history = recorded(NO_HISTORY, step("", "blurb"));
  history = recorded(history, step("", "title"));
  history = recorded(history, step("moved"));
  history = recorded(history, step("moved"));
  history = recorded(history, step("x", "blurb visited once"));
  history = recorded(history, step("y", "blurb visited again"));

  expect(history.past).toHaveLength(6);
});

test("an edit that wrote nothing is no step", () => {
  expect(recorded(NO_HISTORY, { undo: undo(), at: 0 }).past).toEqual([]);
});

test("steps are taken back newest first, and done again in the order they were made", () => {
  let history = recorded(recorded(NO_HISTORY, step("one")), step("two"));
  history = takenBack(history, undo(write("blurb", "redo two")));
  history = takenBack(history, undo(write("blurb", "redo one")));
  expect(history).toEqual({ past: [], future: [step("redo two"), step("redo one")] });

  history = doneAgain(history, undo(write("blurb", "one")));
  expect(history).toEqual({ past: [step("one")], future: [step("redo two")] });
});

test("a new edit ends what could be done again", () => {
  const history = takenBack(recorded(NO_HISTORY, step("one")), undo(write("blurb", "redo")));

  expect(recorded(history, step("other")).future).toEqual([]);
});

test("with nothing to take back or do again nothing happens", () => {
  expect(takenBack(NO_HISTORY, [])).toEqual(NO_HISTORY);
  expect(doneAgain(NO_HISTORY, [])).toEqual(NO_HISTORY);
});
