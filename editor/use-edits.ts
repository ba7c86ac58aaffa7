import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { ClipText } from "../src/draft/issue";
import type { Done } from "../src/storage/commit";
import type { IssueText, Library } from "../src/storage/library";
import type { Sync, Undo } from "../src/storage/sync/sync";
import { t, tCount } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { useSaver } from "../src/ui/use-saver";
import type { SaveState } from "../src/ui/use-typed-text";
import { doneAgain, type History, NO_HISTORY, recorded, type Step, takenBack } from "./history";

/** Every edit of the issue on the page. Each is saved at once, told, and can be taken back. */
export interface Edits {
  typeIssue(changes: IssueText): void;
  typeClip(id: string, changes: Partial<ClipText>): void;
  typeHeading(id: string, text: string): void;
  /** Adds a heading at `index`; answers with its id, or `null` where that failed. */
  addHeading(index: number): Promise<string | null>;
  /** Moves entries so that they stand together at `index` among the others. */
  move(ids: readonly string[], index: number): Promise<void>;
  /** Moves entries together by one place. Whether it was done; so do the three below. */
  step(ids: readonly string[], by: -1 | 1): Promise<boolean>;
  remove(ids: readonly string[]): Promise<boolean>;
  /** Keeps clips for the next issue, or takes them back into this one. */
  hold(ids: readonly string[], held: boolean): Promise<boolean>;
  /** Carries entries over to another issue, told by its name. */
  moveTo(ids: readonly string[], issue: { readonly id: string; readonly name: string }): Promise<boolean>;
  /** Publishes the issue on a day (ISO 8601), or makes it a draft again. */
  publish(day: string | null): Promise<void>;
  /** Starts the next issue; answers with its id, or `null` where that failed. */
  newIssue(): Promise<string | null>;
  /** An edit that was made some other way, and can be taken back like the others. */
  didElsewhere(undo: Undo): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Ends a step of typing: what is typed from now on is taken back separately. */
  seal(): void;
  /** Whether what was typed is saved; where it could not be, that is told. */
  settled(): Promise<boolean>;
}

/** The edits of an issue, what can be taken back or done again, and how far typing was saved. */
export interface Editing {
  readonly edits: Edits;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saveState: SaveState;
}

const now = () => performance.now();

/** The edits of the issue that is shown. `show`: shows another, where something of that was taken back. */
export function useEdits(
  library: Library,
  sync: Pick<Sync, "apply">,
  issue: string | null,
  show: (issue: string) => void,
): Editing {
  const notices = useNotices();
  const history = useRef<History>(NO_HISTORY);
  const [can, setCan] = useState({ undo: false, redo: false });
  const saver = useSaver(() => notices.say(t("saved")));
  const inTurn = useInTurn();

  const edits = useMemo<Edits>(() => {
    const remember = (next: History) => {
      history.current = next;
      const [undo, redo] = [next.past.length > 0, next.future.length > 0];
      setCan((before) => (before.undo === undo && before.redo === redo ? before : { undo, redo }));
    };
    const record = (undo: Undo, typed?: Pick<Step, "key" | "at">) =>
      remember(recorded(history.current, { undo, at: now(), ...typed }));
    const undoOf = (done: Done): Undo => [{ issue: done.issue, writes: done.undo }];

    // What a keystroke belongs to is settled when it is typed, not when it is saved.
    let visits = 0;
    const type = (field: string, save: (id: string) => Promise<Done>) => {
      const typed = { key: `${field} ${visits}`, at: now() };
      if (issue !== null) saver.push(`${issue} ${field}`, async () => record(undoOf(await save(issue)), typed));
    };
    async function settled(): Promise<boolean> {
      await saver.settled();
      if (saver.busy()) notices.warn(t("errorTypedFirst"));
      return !saver.busy();
    }
    /**
     * Makes an edit once typing is saved and every edit before it is made, tells of it, and answers with what came of it,
     * or `null` where nothing did.
     */
    function act<T>(
      edit: (id: string) => Promise<T | null>,
      undo: (done: T) => Undo,
      text: (done: T) => string,
    ): Promise<T | null> {
      return inTurn(async () => {
        if (issue === null || !(await settled())) return null;
        try {
          const done = await edit(issue);
          if (done === null) return null;
          record(undo(done));
          notices.sayAgain(text(done));
          return done;
        } catch (error) {
          notices.warn(saveErrorText(error));
          return null;
        }
      });
    }
    /** Which step it is shows only when those asked for before are made, and what was typed is one. */
    function travel(newest: (history: History) => Step | undefined, after: typeof takenBack, text: string) {
      return inTurn(async () => {
        if (!(await settled())) return;
        const step = newest(history.current);
        if (!step) return;
        try {
          remember(after(history.current, await sync.apply(step.undo)));
          notices.sayAgain(text);
        } catch (error) {
          return notices.warn(saveErrorText(error));
        }
        const [first] = step.undo;
        if (first && step.undo.every((one) => one.issue !== issue)) show(first.issue);
      });
    }

    return {
      typeIssue: (changes) => type(`issue ${Object.keys(changes)}`, (id) => library.editIssue(id, changes)),
      typeClip: (id, changes) => type(`${id} ${Object.keys(changes)}`, (own) => library.editClip(own, id, changes)),
      typeHeading: (id, text) => type(`${id} text`, (own) => library.editHeading(own, id, text)),
      async addHeading(index) {
        const added = await act(
          (own) => library.addHeading(own, "", index),
          undoOf,
          () => t("headingAdded"),
        );
        return added?.entry ?? null;
      },
      async move(ids, index) {
        await act(
          (own) => library.moveEntries(own, ids, index),
          undoOf,
          () => movedText(ids, index),
        );
      },
      async step(ids, by) {
        const done = await act(
          (own) => library.stepEntries(own, ids, by),
          undoOf,
          ({ index }) => movedText(ids, index),
        );
        return done !== null;
      },
      async remove(ids) {
        const done = await act(
          (own) => library.removeEntries(own, ids),
          undoOf,
          () => (ids.length === 1 ? t("deleted") : tCount("deletedMany", ids.length)),
        );
        return done !== null;
      },
      async hold(ids, held) {
        const done = await act(
          (own) => library.hold(own, ids, held),
          undoOf,
          () => (held ? tCount("heldMany", ids.length) : tCount("takenBackMany", ids.length)),
        );
        return done !== null;
      },
      async moveTo(ids, { id, name }) {
        const done = await act(
          (own) => library.moveTo(own, ids, id),
          (undo) => undo,
          () => t("movedToIssue", name),
        );
        return done !== null;
      },
      async publish(day) {
        await act(
          (own) => library.publish(own, day),
          undoOf,
          () => t(day === null ? "draftAgain" : "published"),
        );
      },
      async newIssue() {
        const started = await act(
          library.newIssue,
          ({ undo }) => undo,
          () => t("newIssueStarted"),
        );
        return started?.issue ?? null;
      },
      didElsewhere: (undo) => record(undo),
      async undo() {
        // What can't be saved is no step, and still the last thing one did.
        if (saver.dropStray()) return notices.sayAgain(t("undone"));
        await travel(({ past }) => past.at(-1), takenBack, t("undone"));
      },
      redo: () => travel(({ future }) => future.at(-1), doneAgain, t("redone")),
      seal() {
        visits++;
      },
      settled,
    };
  }, [library, sync, issue, saver, notices, inTurn, show]);
  return { edits, canUndo: can.undo, canRedo: can.redo, saveState: saver };
}

function movedText(ids: readonly string[], index: number): string {
  return ids.length === 1 ? t("movedTo", String(index + 1)) : tCount("movedMany", ids.length);
}

/** Runs works one after the other, in the order in which they were asked for, for as long as the page is open. */
function useInTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((work) => {
    const mine = last.current.then(work);
    last.current = mine.catch(() => undefined);
    return mine;
  }, []);
}
