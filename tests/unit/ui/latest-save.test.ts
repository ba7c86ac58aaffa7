import { expect, test, vi } from "vitest";
import { latestSave } from "../../../src/ui/latest-save";

/** A save that a test lets end when it wants. */
function held() {
  const saved: [string, string][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const save = (key: string, value: string) => {
    saved.push([key, value]);
    return new Promise<void>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve()));
    });
  };
  const on = { saved: vi.fn(), error: vi.fn() };
  return { saved, on, latest: latestSave(save, on), end: (n: number, error?: Error) => ends[n]?.(error) };
}

/** Lets everything that is ready to go on do so. */
const settle = () => new Promise<void>((done) => setImmediate(done));

test("the first keystroke is saved at once, and those typed meanwhile go together", async () => {
  const { saved, latest, end, on } = held();
  for (const value of ["a", "ab", "abc"]) latest.push("blurb", value);
  expect(saved).toEqual([["blurb", "a"]]);
  expect(latest.busy()).toBe(true);

  end(0);
  await settle();
  expect(saved).toEqual([
    ["blurb", "a"],
    ["blurb", "abc"],
  ]);
  expect(on.saved).not.toHaveBeenCalled();

  end(1);
  await latest.settled();
  expect(on.saved).toHaveBeenCalledOnce();
  expect(latest.busy()).toBe(false);
});

test("what belongs to different things is never dropped for one another", async () => {
  const { saved, latest, end } = held();
  latest.push("one", "1");
  latest.push("one", "1+");
  latest.push("two", "2");
  end(0);
  await settle();
  end(1);
  await settle();
  end(2);
  await latest.settled();

  expect(saved).toEqual([
    ["one", "1"],
    ["one", "1+"],
    ["two", "2"],
  ]);
});

test("a save that failed is told, and tried again with the next keystroke", async () => {
  const { saved, latest, end, on } = held();
  const error = new Error("full");
  latest.push("blurb", "a");
  end(0, error);
  await latest.settled();
  expect(on.error).toHaveBeenCalledWith(error);
  expect(on.saved).not.toHaveBeenCalled();
  expect(latest.busy()).toBe(true);

  latest.push("emoji", "🎉");
  end(1);
  await settle();
  end(2);
  await latest.settled();

  expect(saved).toEqual([
    ["blurb", "a"],
    ["blurb", "a"],
    ["emoji", "🎉"],
  ]);
  expect(on.saved).toHaveBeenCalledOnce();
});

test("a failed save does not overwrite what was typed since", async () => {
  const { saved, latest, end } = held();
  latest.push("blurb", "a");
  latest.push("blurb", "ab");
  end(0, new Error("once"));
  await latest.settled();
  latest.push("blurb", "abc");
  end(1);
  await latest.settled();

  expect(saved.map(([, value]) => value)).toEqual(["a", "abc"]);
});

test("what may overlap is started beside what is being saved", async () => {
  const { saved, latest, end, on } = held();
  for (const value of ["a", "ab", "abc"]) latest.pushNow("blurb", value);
  expect(saved.map(([, value]) => value)).toEqual(["a", "ab", "abc"]);
  for (const n of [0, 1, 2]) end(n);
  await latest.settled();

  expect(on.saved).toHaveBeenCalledOnce();
  expect(latest.busy()).toBe(false);
});

test("when the page goes away, what waits is started without waiting", () => {
  const { saved, latest } = held();
  latest.push("blurb", "a");
  latest.push("blurb", "ab");
  latest.push("title", "t");
  latest.flush();

  expect(saved).toEqual([
    ["blurb", "a"],
    ["blurb", "ab"],
    ["title", "t"],
  ]);
});

test("an older text that failed is not saved over a newer one", async () => {
  const { saved, latest, end, on } = held();
  latest.pushNow("page", "old");
  latest.pushNow("page", "new");
  end(0, new Error("full"));
  await settle();
  end(1);
  await latest.settled();
  expect(on.error).toHaveBeenCalledOnce();

  latest.flush();

  expect(saved).toEqual([
    ["page", "old"],
    ["page", "new"],
  ]);
  expect(latest.busy()).toBe(false);
});

test("what failed and was dropped is not tried again", async () => {
  const { saved, latest, end } = held();
  latest.pushNow("blurb", "refused");
  end(0, new Error("full"));
  await settle();
  latest.drop("blurb");
  latest.flush();

  expect(saved).toEqual([["blurb", "refused"]]);
  expect(latest.busy()).toBe(false);
});
