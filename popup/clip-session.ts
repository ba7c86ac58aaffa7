import type { ClipOffer } from "../src/capture/clip-offer";
import type { TabReading } from "../src/capture/read-tab";
import type { Clip } from "../src/draft/issue";
import { parseWebLink } from "../src/draft/web-link";
import type { Write } from "../src/replica/write";
import type { FirstWords } from "../src/storage/first-words";
import type { Last } from "../src/storage/last-words";
import type { PageView } from "../src/storage/library-reads";
import type { Slot } from "../src/storage/unfinished";
import type { LatestSave } from "../src/ui/latest-save";
import type { Save } from "../src/ui/use-saver";
import type { Engine } from "./engine";
import { begun, type ClipForm, type FormEvent, nextForm, textsOf } from "./form-state";
import { aboutClip, aboutPage, wordKeeper } from "./keep-words";
import { FIELDS, type FieldName, type Texts } from "./texts";

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
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What was typed before the session started. */
  readonly typedBefore: Partial<Texts>;
}

/** So long after a letter was kept the save of those before it may begin (ms), and bear the later time. */
const SAVING = 300;

/** Whether these are the stored texts and a few letters more, which were kept while the save of the others waited. */
function isNextTo({ at, texts }: Last, stored: Partial<Texts>, typedAt: number): boolean {
  const goOn = FIELDS.every((field) => texts[field] === undefined || texts[field].startsWith(stored[field] ?? ""));
  return goOn && at > typedAt - SAVING;
}

/** Starts a session; nothing the editor does waits for the page or the library to answer. */
export function startSession({ engine, saver, firstWords, now, typedBefore }: SessionParts): ClipSession {
  const listeners = new Set<() => void>();
  let view: SessionView = {
    form: begun(typedBefore),
    reading: null,
    elsewhere: [],
    pageClip: null,
    added: null,
    adding: false,
  };
  let slot: Slot = "no-address";
  /** What was typed in a field since the form last showed what is stored: one types on while an older text is being read. */
  const own = new Map<FieldName, Set<string>>();
  const words = wordKeeper({ engine, saver, firstWords, now });

  function show(change: Partial<SessionView>): void {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  function happen(event: FormEvent, change: Partial<SessionView> = {}): void {
    show({ ...change, form: nextForm(view.form, event) });
    words.keep(view.form);
  }

  async function meetPage(): Promise<void> {
    const { library, page, lastWords, leftFor } = await engine;
    const { key, slot: found } = await page;
    slot = found;
    const [draft, known, left] = await Promise.all([library.draft(), library.page(key, slot), firstWords.left()]);
    const { clip, elsewhere, typedAt } = known;
    const about = clip ? aboutClip(clip.id) : aboutPage(slot);
    const last = lastWords.read(about);
    const isLater =
      last !== null && (last.at > typedAt || isNextTo(last, clip ? textsOf(clip) : known.unfinished, typedAt));
    const later = isLater ? last : null;
    const { texts: more, openings } = leftFor(slot, left, known, later);
    words.meet({ slot, lastWords, typedAt }, about, openings);
    const issue = draft.issue?.id ?? null;
    const event = { type: "page-found", page: known, draft: issue, left: { later: later?.texts ?? {}, more } } as const;
    happen(event, { elsewhere, pageClip: clip?.id ?? null });
    if (view.form.typed.size === 0 && openings.length > 0) words.settle(about);
  }

  async function takeOffer(): Promise<void> {
    const { reading, quote } = await engine;
    const read = await reading;
    const { title, link } = read.offer;
    happen({ type: "offered", offer: { title, link } }, { reading: read });
    const blurb = read.notes.passage.length > 0 ? await quote(read.notes.passage) : "";
    if (blurb !== "") happen({ type: "offered", offer: { blurb } });
  }

  let known = meetPage();
  const offered = takeOffer();

  async function addNow(offer: ClipOffer): Promise<AddResult> {
    const { library, newId } = await engine;
    await saver.settled();
    const { texts } = view.form;
    const link = parseWebLink(texts.link);
    if (link === null) return { added: false, why: "link" };
    const id = newId();
    const store = () => library.addClip({ ...offer, ...texts, link }, slot, id);
    const { issue, number, undo } = await words.whileStoring(id, store);
    happen({ type: "added", issue, id, texts }, { adding: false, added: { issue, id, undo }, pageClip: id });
    return { added: true, number };
  }

  return {
    view: () => view,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get known() {
      return known;
    },
    type(field, value) {
      const stored = field === "link" ? (parseWebLink(value) ?? value) : value;
      own.set(field, (own.get(field) ?? new Set()).add(stored));
      happen({ type: "typed", field, value });
    },

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
        words.keep(view.form);
      }
    },

    async undoAdd() {
      const { added, form } = view;
      if (!added) return;
      await saver.settled();
      const { library } = await engine;
      const back = { slot, texts: form.texts };
      await words.whileTakingBack(() => library.apply(added.issue, added.undo, back));
      happen({ type: "taken-back" }, { added: null, pageClip: null });
    },

    open(issue, clip) {
      const show = () => {
        own.clear();
        happen({ type: "opened", issue, id: clip.id, texts: textsOf(clip) }, { added: null });
      };
      // First what is typed for the page goes where it belongs, if that can be known.
      if (words.isMet()) show();
      else known.then(show, show);
    },

    async showPage() {
      await saver.settled();
      words.leave();
      own.clear();
      happen({ type: "page-again" }, { added: null });
      known = meetPage();
      await known;
      await takeOffer();
    },

    refresh(issue, clip) {
      const texts = textsOf(clip);
      const isOlder = FIELDS.some(
        (field) => view.form.texts[field] !== texts[field] && own.get(field)?.has(texts[field]),
      );
      if (saver.busy() || isOlder) return;
      own.clear();
      show({ form: nextForm(view.form, { type: "changed", issue, id: clip.id, texts }) });
    },
  };
}
