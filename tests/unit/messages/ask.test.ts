import { expect, test, vi } from "vitest";
import browser from "webextension-polyfill";
import { ask } from "../../../src/messages/ask";

const sent = vi.fn();
Object.assign(browser, { runtime: { sendMessage: sent } });

test("a background that is stopped before it answers is asked again, the same", async () => {
  sent
    .mockRejectedValueOnce(new Error("The message port closed before a response was received."))
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce(null);

  expect(await ask("list-changed", null)).toBeNull();
  expect(sent.mock.calls).toEqual(Array(3).fill([{ request: "list-changed", question: null }]));
});

test("one that never answers is given up, with its reason", async () => {
  sent.mockRejectedValue(new Error("Extension context invalidated."));

  await expect(ask("list-changed", null)).rejects.toThrow("Extension context invalidated.");
});

test("one that was stopped while it started, and so never had the question, is asked again", async () => {
  vi.useFakeTimers();
  sent.mockReturnValueOnce(new Promise(() => {})).mockResolvedValueOnce(null);
  const asking = ask("list-changed", null);
  await vi.advanceTimersByTimeAsync(3_000);
  vi.useRealTimers();

  expect(await asking).toBeNull();
});
