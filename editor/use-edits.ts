import { useMemo, useRef, useState } from "preact/hooks";
import type { ClipText } from "../src/draft/issue";
import type { Write } from "../src/replica/write";
import type { Done } from "../src/storage/commit";
import type { IssueText, Library } from "../src/storage/library";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";
import { useSaver } from "../src/ui/use-saver";
import type { SaveState } from "../src/ui/use-typed-text";
import { doneAgain, type History, NO_HISTORY, recorded, sealed, takenBack } from "./history";

/** Every edit of the issue on the page. Each is saved at once, and can be taken back. */
export interface Edits {
  typeIssue(changes: IssueText): void;
  typeClip(id: string, changes: Partial<ClipText>): void;
  typeHeading(id: string, text: string): void;
  addHeading(index: number): Promise<string | null>;
  /** Moves an entry to `index` among the others. */
  move(id: string, index: number): Promise<void>;
  remove(id: string): Promise<void>;
  /** An edit that was made some other way, and can be taken back like the others. */
  didElsewhere(issue: string, undo: readonly Write[]): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Ends a step of typing: what is typed from now on is taken back separately. */
  seal(): void;
  /** Resolves when what was typed is saved. */
  settled(): Promise<void>;
}

/** The edits of an issue, whether there is one to take back, and how far typing was saved. */
export function useEdits(
  library: Library,
  issue: string | null,
): { edits: Edits; canUndo: boolean; saveState: SaveState } {
  const notices = useNotices();
  const history = useRef<History>(NO_HISTORY);
  const [canUndo, setCanUndo] = useState(false);
  const [saves, setSaves] = useState(0);
  const saver = useSaver(() => {
    setSaves((count) => count + 1);
    notices.say(t("saved"));
  });

  const edits = useMemo<Edits>(() => {
    const remember = (next: History) => {
      history.current = next;
      setCanUndo(next.past.length > 0);
    };
    const record = (done: Done, key?: string) =>
      remember(recorded(history.current, { issue: done.issue, writes: done.undo, ...(key !== undefined && { key }) }));

    const type = (key: string, save: (id: string) => Promise<Done>) => {
      if (issue !== null) saver.push(key, async () => record(await save(issue), key));
    };
    async function act<T extends Done>(edit: (id: string) => Promise<T>, text: string): Promise<T | null> {
      if (issue === null) return null;
      try {
        await saver.settled();
        const done = await edit(issue);
        record(done);
        notices.say(text);
        return done;
      } catch (error) {
        notices.warn(saveErrorText(error));
        return null;
      }
    }
    async function travel(step: History["past"][number] | undefined, after: typeof takenBack, text: string) {
      if (!step) return;
      try {
        await saver.settled();
        const { undo } = await library.apply(step.issue, step.writes);
        remember(after(history.current, undo));
        notices.say(text);
      } catch (error) {
        notices.warn(saveErrorText(error));
      }
    }

    return {
      typeIssue: (changes) => type(`issue ${Object.keys(changes)}`, (id) => library.editIssue(id, changes)),
      typeClip: (id, changes) => type(`${id} ${Object.keys(changes)}`, (own) => library.editClip(own, id, changes)),
      typeHeading: (id, text) => type(`${id} text`, (own) => library.editHeading(own, id, text)),
      addHeading: async (index) =>
        (await act((own) => library.addHeading(own, "", index), t("headingAdded")))?.entry ?? null,
      async move(id, index) {
        await act((own) => library.moveEntry(own, id, index), t("movedTo", String(index + 1)));
      },
      async remove(id) {
        await act((own) => library.removeEntry(own, id), t("deleted"));
      },
      didElsewhere: (own, writes) => remember(recorded(history.current, { issue: own, writes })),
      undo: () => travel(history.current.past.at(-1), takenBack, t("undone")),
      redo: () => travel(history.current.future.at(-1), doneAgain, t("redone")),
      seal: () => remember(sealed(history.current)),
      settled: () => saver.settled(),
    };
  }, [library, issue, saver, notices]);
  return { edits, canUndo, saveState: { saves, busy: saver.busy } };
}
