import type { ClipOffer } from "../src/capture/clip-offer";
import type { TabReading } from "../src/capture/read-tab";
import type { Clip } from "../src/draft/issue";
import { parseWebLink } from "../src/draft/web-link";
import type { Write } from "../src/replica/write";
import type { FirstWords } from "../src/storage/first-words";
import type { LastWords } from "../src/storage/last-words";
import type { PageView } from "../src/storage/library-reads";
import type { Slot } from "../src/storage/unfinished";
import type { LatestSave } from "../src/ui/latest-save";
import type { Save } from "../src/ui/use-saver";
import type { Engine } from "./engine";
import { begun, type ClipForm, type FormEvent, nextForm, textsOf, unfinishedTexts } from "./form-state";
import { leftFor } from "./left-words";
import type { FieldName, Texts } from "./texts";

/** What a session shows. */
export interface SessionView {
  readonly form: ClipForm;
  /** What the page said of itself; `null` until it answered. */
  readonly reading: TabReading | null;
  readonly elsewhere: PageView["elsewhere"];
  /** The clip of the page in the tab, if the draft has one. */
  readonly pageClip: string | null;
  /** The clip just added, which Undo takes out again. */
  readonly added: { readonly issue: string; readonly id: string; readonly undo: readonly Write[] } | null;
  readonly adding: boolean;
}

/** What came of pressing "Add to issue". */
type AddResult =
  | { readonly added: true; readonly number: number | null }
  | { readonly added: false; readonly why: "link" | "busy" };

/** One opening of the popup: the form, what it is about, and every keystroke on its way to the library. */
export interface ClipSession {
  view(): SessionView;
  listen(listener: () => void): () => void;
  /** Resolves when the library has said what it knows of the page. Rejects where it can't be read. */
  readonly known: Promise<void>;
  type(field: FieldName, value: string): void;
  add(): Promise<AddResult>;
  /** Takes the clip just added out again; its text is back in the form and kept for the page. */
  undoAdd(): Promise<void>;
  open(issue: string, clip: Clip): void;
  /** Back from a clip of the list to the page in the tab. */
  showPage(): Promise<void>;
  /** Shows what another page of the extension wrote, unless something typed here is still on its way. */
  refresh(issue: string, clip: Clip): void;
}

export interface SessionParts {
  readonly engine: Promise<Engine>;
  readonly saver: LatestSave<string, Save>;
  readonly firstWords: FirstWords;
  /** What was typed before the session started. */
  readonly typedBefore: Partial<Texts>;
}

/** Starts a session; nothing the editor does waits for the page or the library to answer. */
export function startSession({ engine, saver, firstWords, typedBefore }: SessionParts): ClipSession {
  const listeners = new Set<() => void>();
  let view: SessionView = {
    form: begun(typedBefore),
    reading: null,
    elsewhere: [],
    pageClip: null,
    added: null,
    adding: false,
  };
  let slot: Slot | null = null;
  let lastWords: LastWords | undefined;
  /** Whether what is typed goes on from what the library has of the page. Until then it is kept as first words. */
  let isJoined = false;
  /** The openings whose first words the library has with the next save, and what that is about. */
  let owed: { readonly about: string; readonly openings: readonly string[] } | null = null;

  function show(change: Partial<SessionView>): void {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  function happen(event: FormEvent, change: Partial<SessionView> = {}): void {
    show({ ...change, form: nextForm(view.form, event) });
    keep();
  }

  /** Sends what the form holds to where it belongs: to its clip, or to the page's slot until it is added. */
  function keep(): void {
    const { texts, typed, target } = view.form;
    if (typed.size === 0) return;
    if (target.kind === "clip") {
      const link = typed.has("link") ? parseWebLink(texts.link) : null;
      const { link: _, ...others } = unfinishedTexts(view.form);
      saver.push(
        ...outliving(aboutClip(target.issue, target.id), async () => {
          const { library } = await engine;
          // Only what was typed here: of the other fields another page may have newer texts.
          await library.editClip(target.issue, target.id, { ...others, ...(link && { link }) });
        }),
      );
    } else if (!isJoined) {
      firstWords.keep(unfinishedTexts(view.form));
    } else if (slot !== null && !view.adding) {
      const [kept, unfinished] = [slot, unfinishedTexts(view.form)];
      saver.pushNow(...outliving(aboutPage(kept), async () => (await engine).library.keepUnfinished(kept, unfinished)));
    }
  }

  /** A save of what the form holds of its own, which is kept beside it until the library has it. */
  function outliving(about: string, save: Save): [key: string, save: Save] {
    const words = unfinishedTexts(view.form);
    lastWords?.keep(about, words);
    return [
      about,
      async () => {
        await save();
        lastWords?.forget(about, words);
        forgetFirst(about);
      },
    ];
  }

  function forgetFirst(about: string): void {
    if (owed?.about !== about) return;
    firstWords.forget(owed.openings);
    owed = null;
  }

  async function meetPage(): Promise<void> {
    const { library, page, lastWords: kept } = await engine;
    const met = await page;
    lastWords = kept;
    slot = met.slot;
    const [draft, found, left] = await Promise.all([
      library.draft(),
      library.page(met.key, met.slot),
      firstWords.left(),
    ]);
    const { clip, elsewhere } = found;
    const issue = draft.issue?.id ?? null;
    const about = clip && issue !== null ? aboutClip(issue, clip.id) : aboutPage(slot);
    const later = kept.read(about);
    const { texts: more, openings } = leftFor(slot, left, found, later);
    isJoined = true;
    if (openings.length > 0 || view.form.typed.size > 0) owed = { about, openings };
    const event = { type: "page-found", page: found, draft: issue, left: { later, more } } as const;
    happen(event, { elsewhere, pageClip: clip?.id ?? null });
    // All that was left had reached the library: there is nothing to save that it would be forgotten with.
    if (view.form.typed.size === 0) forgetFirst(about);
  }

  async function takeOffer(): Promise<void> {
    const { reading, quote } = await engine;
    const read = await reading;
    const { title, link } = read.offer;
    happen({ type: "offered", offer: { title, link } }, { reading: read });
    const blurb = read.notes.passage.length > 0 ? await quote(read.notes.passage) : "";
    if (blurb !== "") happen({ type: "offered", offer: { blurb } });
  }

  const known = meetPage();
  const offered = takeOffer();

  async function addNow(offer: ClipOffer): Promise<AddResult> {
    const link = parseWebLink(view.form.texts.link);
    if (link === null) return { added: false, why: "link" };
    await saver.settled();
    const { library } = await engine;
    const { texts } = view.form;
    const clip = { ...offer, ...texts, link };
    const words = unfinishedTexts(view.form);
    const { issue, entry: id, number, undo } = await library.addClip(clip, slot ?? "no-address");
    lastWords?.forget(aboutPage(slot ?? "no-address"), words);
    forgetFirst(aboutPage(slot ?? "no-address"));
    happen({ type: "added", issue, id, texts }, { adding: false, added: { issue, id, undo }, pageClip: id });
    return { added: true, number };
  }

  return {
    view: () => view,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    known,
    type: (field, value) => happen({ type: "typed", field, value }),

    async add() {
      if (view.adding || view.form.target.kind === "clip") return { added: false, why: "busy" };
      show({ adding: true });
      try {
        // Only adding waits for the page: a clip without its link would be none.
        await Promise.all([known, offered]);
        return view.form.target.kind === "page"
          ? await addNow((await (await engine).reading).offer)
          : { added: false, why: "busy" };
      } finally {
        show({ adding: false });
        keep();
      }
    },

    async undoAdd() {
      const { added, form } = view;
      if (!added) return;
      await saver.settled();
      const { library } = await engine;
      await library.apply(added.issue, added.undo, { slot: slot ?? "no-address", texts: form.texts });
      happen({ type: "taken-back" }, { added: null, pageClip: null });
    },

    open: (issue, clip) => happen({ type: "opened", issue, id: clip.id, texts: textsOf(clip) }, { added: null }),

    async showPage() {
      await saver.settled();
      isJoined = false;
      happen({ type: "page-again" }, { added: null });
      await meetPage();
      await takeOffer();
    },

    refresh(issue, clip) {
      const event = { type: "changed", issue, id: clip.id, texts: textsOf(clip) } as const;
      if (!saver.busy()) show({ form: nextForm(view.form, event) });
    },
  };
}

/** What words are about that the library may not have yet: a page, or a clip of an issue. */
const aboutPage = (slot: Slot) => `page ${slot}`;
const aboutClip = (issue: string, id: string) => `clip ${issue} ${id}`;
