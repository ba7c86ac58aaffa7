import { expect, test, vi } from "vitest";
import type { Change } from "../../../../src/storage/feed";
import { followIssue } from "../../../../src/ui/stored/follow-issue";

/** An issue that is followed, and what was read of it: "all", or the ids of entries. */
function followed(concerns: (change: Change) => boolean = () => true) {
  const read: (string | readonly string[])[] = [];
  const listeners = new Set<(change: Change) => void>();
  let answer = () => {};
  const stop = followIssue({
    library: {
      entries: async (_issue, ids) => {
        read.push(ids);
        return ids.map(() => null);
      },
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    shown: () => "issue",
    concerns,
    async readAll() {
      read.push("all");
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
    },
    showEntries: () => {},
    failed: (error) => expect.unreachable(String(error)),
  });
  return {
    read,
    stop,
    answer: () => answer(),
    tell: (entries: string[], { list = false, issue = "issue" } = {}) => {
      for (const listener of listeners) listener({ issue, entries, list });
    },
  };
}

test("of an entry whose text changed only that entry is read", async () => {
  const { read, tell, answer } = followed();
  answer();
  await vi.waitFor(() => expect(read).toEqual(["all"]));
  tell(["a"]);
  await vi.waitFor(() => expect(read).toEqual(["all", ["a"]]));
});

test("changes that come while it reads are read together", async () => {
  const { read, tell, answer } = followed();
  tell(["a"]);
  tell(["b"]);
  tell(["a"]);
  answer();
  await vi.waitFor(() => expect(read).toEqual(["all", ["a", "b"]]));
});

test.each([
  ["entries that come, go or move", ["a"], { list: true }],
  ["the issue's own texts", [], {}],
  ["another issue", ["a"], { issue: "other" }],
])("%s lead to reading all of it", async (_what, entries, of) => {
  const { read, tell, answer } = followed();
  answer();
  await vi.waitFor(() => expect(read).toEqual(["all"]));
  tell(entries, of);
  await vi.waitFor(() => expect(read).toEqual(["all", "all"]));
});

test("what does not concern it, or comes after it stopped, is not read", async () => {
  const { read, tell, answer, stop } = followed(({ issue }) => issue === "issue");
  answer();
  await vi.waitFor(() => expect(read).toEqual(["all"]));
  tell(["a"], { issue: "other" });
  stop();
  tell(["b"]);
  await Promise.resolve();
  expect(read).toEqual(["all"]);
});
