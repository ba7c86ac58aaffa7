import { expect, test, vi } from "vitest";
import { sessionWriter } from "../../../src/storage/writer";

function session(items: Record<string, unknown> = {}) {
  return {
    get: vi.fn(async () => items),
    set: vi.fn(async (more: Record<string, unknown>) => void Object.assign(items, more)),
  };
}

test("a run of the browser has one writer, minted once and kept for its other pages", async () => {
  const area = session();
  const writer = sessionWriter(area, () => "w1");

  expect([await writer("db"), await writer("db")]).toEqual(["w1", "w1"]);
  expect(await sessionWriter(area, () => "w2")("db")).toBe("w1");
  expect(area.set).toHaveBeenCalledOnce();
});

test("the next run has another", async () => {
  expect(await sessionWriter(session(), () => "next")("db")).toBe("next");
});
