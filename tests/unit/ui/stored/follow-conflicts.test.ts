import { expect, test } from "vitest";
import type { Conflicted } from "../../../../src/storage/sync/conflict-reads";
import { followConflicts } from "../../../../src/ui/stored/follow-conflicts";

const SOME = [{} as Conflicted];
const typed = { list: false };
const list = { list: true };

test("while there is nothing to decide, typing reads nothing, and a list that changes does", async () => {
  const following = followConflicts(async () => []);
  expect(following.concerns(typed)).toBe(true);
  await following.read();

  expect(following.concerns(typed)).toBe(false);
  expect(following.concerns(list)).toBe(true);
});

test("while there is something to decide, typing may decide it", async () => {
  const following = followConflicts(async () => SOME);
  await following.read();

  expect(following.concerns(typed)).toBe(true);
});

test("what a list brings while it is being read is not missed", async () => {
  let answer = (_: readonly Conflicted[]) => {};
  const following = followConflicts(() => new Promise((resolve) => (answer = resolve)));
  const reading = following.read();
  following.concerns(list);
  answer([]);
  await reading;

  expect(following.concerns(typed)).toBe(true);
});
