import { describe, expect, test, vi } from "vitest";
import { startSession } from "../../../popup/clip-session";
import type { Engine } from "../../../popup/engine";
import { leftFor } from "../../../popup/left-words";
import { pageAt } from "../../../popup/tab-page";
import type { Texts } from "../../../popup/texts";
import { offerFromTab } from "../../../src/capture/clip-offer";
import type { TabReading } from "../../../src/capture/read-tab";
import type { Passage } from "../../../src/draft/passage";
import type { FirstWords } from "../../../src/storage/first-words";
import { lastWords } from "../../../src/storage/last-words";
import type { Library } from "../../../src/storage/library";
import { newId } from "../../../src/storage/new-id";
import { latestSave } from "../../../src/ui/latest-save";
import { newClip } from "../support/documents";
import { testFirstWords } from "../support/first-words";
import { testLibrary } from "../support/library";

const address = "https://example.org/page";
const tab = offerFromTab({ url: address, title: "The title" });
const read: TabReading = { ...tab, offer: { ...tab.offer, site: "Example" }, readable: true };

/** A promise, and the way to fulfil it when the test wants. */
function later<T>(): { promise: Promise<T>; arrive: (value: T) => void } {
  let arrive: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    arrive = resolve;
  });
  return { promise, arrive };
}

/** The popup opened on a page, over a library. */
function open(
  library: Library,
  { now = Date.now, ...parts }: Partial<Engine> & { now?: () => number } = {},
  typedBefore: Partial<Texts> = {},
  firstWords: FirstWords = testFirstWords().open(),
) {
  const words = wordsIn(syncStorage());
  const errors = vi.fn();
  const saver = latestSave<string, () => Promise<unknown>>((_key, save) => save(), { saved: () => {}, error: errors });
  const page = Promise.resolve(pageAt(address));
  const engine = Promise.resolve({
    library,
    lastWords: words,
    page,
    reading: Promise.resolve(read),
    language: Promise.resolve("en"),
    newId,
    leftFor,
    quote: async (passage: Passage) => `> ${passage.join("")}\n\n`,
    ...parts,
  });
  const session = startSession({ engine, saver, firstWords, now, typedBefore });
  return { session, saver, errors };
}

/** The popup opened on a page, when everything has answered. */
async function opened(library: Library, parts: Partial<Engine> & { now?: () => number } = {}, firstWords?: FirstWords) {
  const all = open(library, parts, {}, firstWords);
  await all.session.known;
  await vi.waitUntil(() => all.session.view().reading);
  return all;
}

const { library: shared } = testLibrary();

/** Web Storage of a page's own. */
function syncStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => void items.set(key, text),
    removeItem: (key) => void items.delete(key),
  };
}

/** Last words in a storage that is expected to work. */
function wordsIn(storage: ReturnType<typeof syncStorage>) {
  return lastWords(
    () => storage,
    (error) => {
      throw error;
    },
  );
}

describe("a page that is new to the draft", () => {
  test("fills in title and link, and leaves emoji and blurb to the editor", async () => {
    const { session } = await opened(testLibrary().library);

    expect(session.view().form.texts).toEqual({ title: "The title", link: address, emoji: "", blurb: "" });
  });

  test("never fills in what was typed before it answered", async () => {
    const reading = later<TabReading>();
    const { session } = open(testLibrary().library, { reading: reading.promise }, { blurb: "before the script " });
    session.type("title", "Mine");
    session.type("blurb", `${session.view().form.texts.blurb}and after`);
    reading.arrive(read);
    await vi.waitUntil(() => session.view().reading);

    expect(session.view().form.texts).toMatchObject({ title: "Mine", blurb: "before the script and after" });
  });

  test("is added with the page's facts and the editor's words", async () => {
    const { library } = testLibrary();
    const { session } = await opened(library);
    session.type("emoji", "🎉");
    session.type("blurb", "Words.");

    expect(await session.add()).toEqual({ added: true, number: 1 });
    expect((await library.draft()).issue?.entries).toMatchObject([
      { title: "The title", link: address, emoji: "🎉", blurb: "Words.", site: "Example", address },
    ]);
    expect(session.view().form.target.kind).toBe("clip");
  });

  test("brings what is selected in it as a quotation, which never takes the place of what was typed", async () => {
    const selected = Promise.resolve({ ...read, notes: { ...read.notes, passage: ["So it says"] } });
    const { session } = await opened(testLibrary().library, { reading: selected });
    await vi.waitUntil(() => session.view().form.texts.blurb !== "");
    expect(session.view().form.texts.blurb).toBe("> So it says\n\n");

    const typed = open(testLibrary().library, { reading: selected }, { blurb: "Mine." });
    await typed.session.add();
    expect(typed.session.view().form.texts.blurb).toBe("Mine.");
  });

  test("is added once, however often the button is pressed", async () => {
    const { library } = testLibrary();
    const { session } = await opened(library);
    await Promise.all([session.add(), session.add(), session.add()]);
    await session.add();

    expect((await library.draft()).issue?.entries).toHaveLength(1);
  });

  test("waits for the page only when it is added", async () => {
    const reading = later<TabReading>();
    const { library } = testLibrary();
    const { session } = open(library, { reading: reading.promise });
    session.type("blurb", "Quick.");
    const adding = session.add();
    reading.arrive(read);

    expect(await adding).toEqual({ added: true, number: 1 });
    expect((await library.draft()).issue?.entries).toMatchObject([{ title: "The title", blurb: "Quick." }]);
  });

  test("with a link that is no web address is refused, and nothing typed is lost", async () => {
    const { library } = testLibrary();
    const { session } = await opened(library);
    session.type("link", "example.org");
    session.type("blurb", "Words.");

    expect(await session.add()).toEqual({ added: false, why: "link" });
    expect(session.view().form.texts).toMatchObject({ link: "example.org", blurb: "Words." });
    expect((await library.draft()).issue).toBeNull();
  });

  test("keeps what is typed while it is being added, in the clip", async () => {
    const { library } = testLibrary();
    const { session, saver } = await opened(library);
    session.type("blurb", "First");
    const adding = session.add();
    session.type("blurb", "First, and more");
    await adding;
    session.type("blurb", "First, and more, and more");
    await saver.settled();

    expect((await library.draft()).issue?.entries).toMatchObject([{ blurb: "First, and more, and more" }]);
  });

  test("keeps what is typed while it is stored, though the popup closes before it is", async () => {
    const { library } = testLibrary();
    const words = wordsIn(syncStorage());
    const stored = later<void>();
    const addClip: Library["addClip"] = async (...clip) => {
      const added = await library.addClip(...clip);
      stored.arrive();
      return new Promise(() => added);
    };
    const { session } = await opened({ ...library, addClip }, { lastWords: words });
    session.type("blurb", "Added");
    void session.add();
    await stored.promise;
    session.type("blurb", "Added, and more");

    const again = await opened(library, { lastWords: words });
    expect(again.session.view().form).toMatchObject({
      target: { kind: "clip" },
      texts: { blurb: "Added, and more" },
    });
    await again.saver.settled();
    expect((await library.draft()).issue?.entries).toMatchObject([{ blurb: "Added, and more" }]);
  });

  test("stays in the form when it could not be stored", async () => {
    const { library } = testLibrary();
    const addClip = async () => {
      throw new Error("full");
    };
    const { session, saver } = await opened({ ...library, addClip });
    session.type("blurb", "Precious");

    await expect(session.add()).rejects.toThrow("full");
    await saver.settled();
    expect(session.view()).toMatchObject({
      adding: false,
      form: { target: { kind: "page" }, texts: { blurb: "Precious" } },
    });
    expect((await library.page(pageAt(address).key, pageAt(address).slot)).unfinished).toEqual({ blurb: "Precious" });
  });
});

describe("text that was not added", () => {
  test("outlives a popup that is closed before the library has answered", async () => {
    const { library } = testLibrary();
    const words = wordsIn(syncStorage());
    const keepUnfinished = () => new Promise<never>(() => {});
    const { session } = await opened({ ...library, keepUnfinished }, { lastWords: words });
    session.type("blurb", "Closed in the next moment");

    const again = await opened(library, { lastWords: words });
    expect(again.session.view().form.texts.blurb).toBe("Closed in the next moment");
    await again.saver.settled();
    const { key, slot } = pageAt(address);
    expect((await library.page(key, slot)).unfinished).toEqual({ blurb: "Closed in the next moment" });
    expect(words.read(`page ${slot}`)).toBeNull();
  });

  test("is not replaced by what was typed before it, which a crash may bring back", async () => {
    const { library, now } = testLibrary();
    const storage = syncStorage();
    const never = () => new Promise<never>(() => {});
    const first = await opened({ ...library, keepUnfinished: never }, { lastWords: wordsIn(storage), now });
    first.session.type("blurb", "Five seconds");
    const later = await opened(library, { lastWords: wordsIn(syncStorage()), now });
    later.session.type("blurb", "Five seconds and nine");
    await later.saver.settled();

    const again = await opened(library, { lastWords: wordsIn(storage), now });
    expect(again.session.view().form.texts.blurb).toBe("Five seconds and nine");
  });

  test("has its last letter, though the save of those before it began later", async () => {
    const { library } = testLibrary();
    const { issue, entry } = await library.addClip(newClip(), pageAt(address).slot);
    await library.editClip(issue, entry, { blurb: "Nearl" });
    const words = wordsIn(syncStorage());
    const { key, slot } = pageAt(address);
    const { typedAt } = await library.page(key, slot);
    words.keep(`clip ${entry}`, { at: typedAt - 50, texts: { blurb: "Nearly" } });

    expect((await opened(library, { lastWords: words })).session.view().form.texts.blurb).toBe("Nearly");
  });

  test("reaches the library also where the browser gives no synchronous storage, which is told once", async () => {
    const { library } = testLibrary();
    const failed = vi.fn();
    const refusing = () => {
      throw new DOMException("The quota has been exceeded", "QuotaExceededError");
    };
    const { session, saver } = await opened(library, { lastWords: lastWords(refusing, failed) });
    session.type("blurb", "Kept ");
    session.type("blurb", "Kept all the same");
    await saver.settled();

    const { key, slot } = pageAt(address);
    expect((await library.page(key, slot)).unfinished).toEqual({ blurb: "Kept all the same" });
    expect(failed).toHaveBeenCalledOnce();
  });

  test("is there when the popup opens on the page again, and nowhere else", async () => {
    const { library } = testLibrary();
    const first = await opened(library);
    first.session.type("blurb", "Half a sen");
    first.session.type("title", "My title");
    await first.saver.settled();

    const again = await opened(library);
    expect(again.session.view().form.texts).toMatchObject({ title: "My title", blurb: "Half a sen" });
    const other = await opened(library, { page: Promise.resolve(pageAt("https://example.org/other")) });
    expect(other.session.view().form.texts).toMatchObject({ title: "The title", blurb: "" });
  });

  test("and was typed before the library knew the page goes on where the earlier text ended, though the popup closed", async () => {
    const { library } = testLibrary();
    await library.keepUnfinished(pageAt(address).slot, { blurb: "Yesterday. " });
    const openings = testFirstWords();
    const never = () => new Promise<never>(() => {});
    const { session } = open({ ...library, page: never }, {}, {}, openings.open());
    session.type("blurb", "Today.");
    await vi.waitUntil(() => openings.local.size > 0);
    openings.close();

    const again = await opened(library, {}, openings.open());
    expect(again.session.view().form.texts.blurb).toBe("Yesterday. Today.");
    await again.saver.settled();
    openings.close();
    expect((await opened(library, {}, openings.open())).session.view().form.texts.blurb).toBe("Yesterday. Today.");
    await vi.waitUntil(() => openings.isEmpty());
  });

  test("that was typed before the address was known is kept once it is", async () => {
    const { library } = testLibrary();
    const page = later<ReturnType<typeof pageAt>>();
    const { session, saver } = open(library, { page: page.promise });
    session.type("blurb", "Fast fingers");
    page.arrive(pageAt(address));
    await session.known;
    await saver.settled();

    expect((await library.page(pageAt(address).key, pageAt(address).slot)).unfinished).toEqual({
      blurb: "Fast fingers",
    });
  });

  test("stands before what was typed while it was being fetched", async () => {
    const { library } = testLibrary();
    await library.keepUnfinished(pageAt(address).slot, { blurb: "Yesterday. " });
    const page = later<ReturnType<typeof pageAt>>();
    const { session } = open(library, { page: page.promise });
    session.type("blurb", "Today.");
    page.arrive(pageAt(address));
    await session.known;

    expect(session.view().form.texts.blurb).toBe("Yesterday. Today.");
  });
});

describe("a page that is in the draft already", () => {
  test("keeps what another page wrote into the fields that nobody typed in here", async () => {
    const { library } = testLibrary();
    const { issue, entry } = await library.addClip(newClip({ blurb: "Stored words" }), pageAt(address).slot);
    const { session, saver } = await opened(library);
    await library.editClip(issue, entry, { blurb: "Written in the editor" });
    session.type("title", "Typed here");
    await saver.settled();

    expect((await library.draft()).issue?.entries).toMatchObject([
      { title: "Typed here", blurb: "Written in the editor" },
    ]);
  });

  test("has what was typed last, though the popup was closed before the library had it", async () => {
    const { library } = testLibrary();
    await library.addClip(newClip({ blurb: "Stored words" }), pageAt(address).slot);
    const words = wordsIn(syncStorage());
    const first = await opened({ ...library, editClip: () => new Promise<never>(() => {}) }, { lastWords: words });
    first.session.type("blurb", "Stored words, and the last");

    const { session, saver } = await opened(library, { lastWords: words });
    expect(session.view().form.texts.blurb).toBe("Stored words, and the last");
    await saver.settled();
    expect((await library.draft()).issue?.entries).toMatchObject([{ blurb: "Stored words, and the last" }]);
  });

  test("opens as that clip, and each change is saved to it", async () => {
    const { library } = testLibrary();
    await library.addClip(newClip({ title: "Stored", blurb: "Stored words" }), pageAt(address).slot);
    const { session, saver } = await opened(library);
    expect(session.view().form).toMatchObject({
      target: { kind: "clip" },
      texts: { title: "Stored", blurb: "Stored words" },
    });

    session.type("blurb", "Better words");
    await saver.settled();
    expect((await library.draft()).issue?.entries).toMatchObject([{ title: "Stored", blurb: "Better words" }]);
  });

  test("keeps its link while a broken one is being typed, which stays in the form", async () => {
    const { library } = testLibrary();
    const { issue } = await library.addClip(newClip(), pageAt(address).slot);
    const { session, saver } = await opened(library);
    session.type("link", "https:/");
    session.type("title", "New title");
    await saver.settled();
    const [clip] = (await library.issue(issue))?.entries ?? [];
    if (clip?.kind === "clip") session.refresh(issue, clip);

    expect(clip).toMatchObject({ link: address, title: "New title" });
    expect(session.view().form.texts).toMatchObject({ link: "https:/", title: "New title" });
  });

  test("shows what another page wrote to it", async () => {
    const { library } = testLibrary();
    const { issue, entry } = await library.addClip(newClip({ blurb: "old" }), pageAt(address).slot);
    const { session } = await opened(library);
    await library.editClip(issue, entry, { blurb: "new" });
    const [clip] = (await library.issue(issue))?.entries ?? [];
    if (clip?.kind === "clip") session.refresh(issue, clip);

    expect(session.view().form.texts.blurb).toBe("new");
  });
});

describe("Undo after adding", () => {
  test("takes the clip out, and its text is in the form and kept for the page", async () => {
    const { library } = testLibrary();
    const { session } = await opened(library);
    session.type("blurb", "Words.");
    await session.add();
    await session.undoAdd();

    expect((await library.draft()).issue?.entries).toEqual([]);
    expect(session.view()).toMatchObject({
      added: null,
      form: { target: { kind: "page" }, texts: { blurb: "Words." } },
    });
    expect((await opened(library)).session.view().form.texts.blurb).toBe("Words.");
  });

  test("leaves it out though somebody types meanwhile, and keeps that for the page", async () => {
    const { library } = testLibrary();
    const { session, saver } = await opened(library);
    session.type("blurb", "Words.");
    await session.add();
    const undoing = session.undoAdd();
    await Promise.resolve();
    session.type("blurb", "Words. And more.");
    await undoing;
    await saver.settled();

    expect((await library.draft()).issue?.entries).toEqual([]);
    expect((await opened(library)).session.view().form.texts.blurb).toBe("Words. And more.");
  });

  test("is followed by adding again, as one clip", async () => {
    const { library } = testLibrary();
    const { session } = await opened(library);
    await session.add();
    await session.undoAdd();
    await session.add();

    expect((await library.draft()).issue?.entries).toHaveLength(1);
  });
});

describe("a clip of the list", () => {
  test("that is opened before the page is known has none of the page's words, which are kept for the page", async () => {
    const { library } = testLibrary();
    await library.keepUnfinished(pageAt(address).slot, { blurb: "The page's. " });
    const { issue } = await library.addClip(
      newClip({ link: "https://other.example/" as never, address: "https://other.example/", blurb: "The clip's." }),
      "no-address",
    );
    const page = later<ReturnType<typeof pageAt>>();
    const { session, saver } = open(library, { page: page.promise });
    session.type("blurb", "More.");
    const [clip] = (await library.issue(issue))?.entries ?? [];
    if (clip?.kind === "clip") session.open(issue, clip);
    page.arrive(pageAt(address));
    await vi.waitUntil(() => session.view().form.target.kind === "clip");
    expect(session.view().form.texts.blurb).toBe("The clip's.");
    await saver.settled();

    expect((await library.issue(issue))?.entries).toMatchObject([{ blurb: "The clip's." }]);
    const { key, slot } = pageAt(address);
    expect((await library.page(key, slot)).unfinished).toEqual({ blurb: "The page's. More." });
  });

  test("opens in the form, and the way back leads to the page with its text", async () => {
    const { library } = testLibrary();
    const { issue } = await library.addClip(
      newClip({ title: "Other", link: "https://other.example/" as never, address: "https://other.example/" }),
      pageAt("https://other.example/").slot,
    );
    const { session, saver } = await opened(library);
    session.type("blurb", "Unfinished");
    await saver.settled();
    const [clip] = (await library.issue(issue))?.entries ?? [];
    if (clip?.kind === "clip") session.open(issue, clip);
    expect(session.view().form.texts).toMatchObject({ title: "Other", blurb: "" });

    session.type("emoji", "🎉");
    await session.showPage();
    expect(session.view().form).toMatchObject({
      target: { kind: "page" },
      texts: { title: "The title", blurb: "Unfinished" },
    });
    expect((await library.issue(issue))?.entries).toMatchObject([{ title: "Other", emoji: "🎉" }]);
  });
});

test("an earlier issue that has the page is told, and the page can be added all the same", async () => {
  const library = shared;
  const { issue } = await library.addClip(newClip(), pageAt(address).slot);
  await library.apply(issue, [{ entry: null, field: "state", value: "published" }]);
  const { session } = await opened(library);

  expect(session.view()).toMatchObject({ elsewhere: [{ id: issue, number: 1 }], form: { target: { kind: "page" } } });
  expect(await session.add()).toEqual({ added: true, number: 2 });
});
