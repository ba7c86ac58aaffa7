import { expect, test, vi } from "vitest";
import { NotSaved } from "../../../src/storage/errors";
import type { Slot } from "../../../src/storage/unfinished";
import { newClip } from "../support/documents";
import { testLibrary } from "../support/library";

const slot = "no-address" as Slot;

test("a transaction that the browser aborts late, as a full disk does, is not saved and changes nothing", async () => {
  const { library } = testLibrary();
  await library.addClip(newClip({ title: "kept" }), slot);
  const put = IDBObjectStore.prototype.put;
  // Only the browser can abort what is being committed, so here that has not begun yet.
  const commit = vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(() => undefined);
  const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value) {
    const request = put.call(this, value);
    request.addEventListener("success", () => this.transaction.abort());
    return request;
  });
  const adding = library.addClip(newClip({ title: "lost" }), slot);

  await expect(adding).rejects.toThrow(NotSaved);
  spy.mockRestore();
  commit.mockRestore();
  expect((await library.draft()).issue?.entries.map((entry) => entry.kind === "clip" && entry.title)).toEqual(["kept"]);
});

test.each([
  ["full", new DOMException("full", "QuotaExceededError")],
  ["full", new DOMException("FILE_ERROR_NO_SPACE", "UnknownError")],
  ["disk", new DOMException("Failed to write blobs (IOError)", "DataError")],
  ["disk", new DOMException("IO error: /profile/000003.log: Write failed", "UnknownError")],
  ["disk", new DOMException("Not connected.", "UnknownError")],
  ["other", new DOMException("Internal error.", "UnknownError")],
])("%s is told apart, because the editor can do something about it", async (reason, error) => {
  const { library } = testLibrary();
  await library.draft();
  const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw error;
  });
  const adding = library.addClip(newClip(), slot);

  await expect(adding).rejects.toMatchObject({ name: "NotSaved", reason });
  spy.mockRestore();
});

test("work that fails half way leaves nothing behind", async () => {
  const { records } = testLibrary();
  const failing = records.write("strict", async (within) => {
    await within.putUnfinished({ slot, texts: { blurb: "half" }, at: 1 });
    throw new Error("the other half");
  });

  await expect(failing).rejects.toMatchObject({ reason: "other", cause: new Error("the other half") });
  expect(await records.read((within) => within.unfinished(slot))).toBeUndefined();
});

test("a page that fails to show a change does not make it look unsaved", async () => {
  const { library } = testLibrary();
  const reported = vi.fn();
  vi.stubGlobal("reportError", reported);
  library.listen(() => {
    throw new Error("a page's own trouble");
  });

  await library.addClip(newClip(), slot);
  vi.unstubAllGlobals();

  expect(reported).toHaveBeenCalledWith(new Error("a page's own trouble"));
  expect((await library.draft()).issue?.entries).toHaveLength(1);
});
