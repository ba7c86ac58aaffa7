import { useMemo, useRef, useState } from "preact/hooks";
import type { Entry, Issue } from "../src/draft/issue";
import type { Write } from "../src/replica/write";
import type { Library } from "../src/storage/library";
import type { IssueSummary } from "../src/storage/library-reads";
import type { Conflicted } from "../src/storage/sync/conflict-reads";
import { t, tCount } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { useVNodeCache } from "../src/ui/vnode-cache";
import { EntryItem, type EntryItemProps } from "./entry-item";
import type { ListActions } from "./list-actions";
import { dropped } from "./moving";
import { inOrder, NOTHING_SELECTED, selected } from "./selection";
import { SelectionBar } from "./selection-bar";
import { useArrival } from "./use-arrival";
import { type Dragging, useDrag } from "./use-drag";
import type { Editing } from "./use-edits";
import { useEscape } from "./use-escape";
import { useFocusAfter } from "./use-focus-after";

interface EntryListProps {
  readonly library: Library;
  readonly issue: Issue;
  readonly issues: readonly IssueSummary[];
  /** The entry that was added last, to be written in; `null` before one was. */
  readonly added: string | null;
  readonly onArrived: () => void;
  readonly editing: Editing;
  readonly language: string;
  readonly conflicts: readonly Conflicted[];
  readonly onDecide: (writes: readonly Write[]) => void;
}

/** What the list does for its entries, as far as it is made anew with each drawing. */
type ChangingActions = Omit<ListActions, "edits" | "saveState" | "source" | "language">;

const NO_CONFLICTS: readonly Conflicted[] = [];

/** The issue's entries, in order, each written in place, moved, selected, held and deleted. */
export function EntryList(props: EntryListProps) {
  const { issue, issues, editing, conflicts } = props;
  const { entries } = issue;
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useFocusAfter(list, entries);
  useArrival(props.added, entries, props.onArrived);
  const order = useMemo(() => entries.map(({ id }) => id), [entries]);
  const chosen = useMemo(() => inOrder(selection, order), [selection, order]);
  /** An entry alone, or with the others if it is one of several that are selected. */
  const together = (id: string) => (selection.ids.has(id) ? chosen : [id]);
  const { dragging, start } = useDrag((ids, before) => void editing.edits.move(ids, dropped(order, ids, before)));
  const cached = useVNodeCache();
  const notices = useNotices();
  /** Where one goes on when these entries are gone. */
  const without = (ids: readonly string[]) => {
    const last = order.findLastIndex((id) => ids.includes(id));
    const left = (id: string) => !ids.includes(id);
    const id = order.slice(last).find(left) ?? order.slice(0, last).findLast(left) ?? null;
    return { id, isThere: (now: readonly Entry[]) => now.every((entry) => left(entry.id)) };
  };
  /** An edit that was not made changes nothing that could be waited for. */
  const orNothing = (isDone: boolean) => {
    if (!isDone) focusNext(null);
    return isDone;
  };
  const leaveSelection = () => {
    setSelection(NOTHING_SELECTED);
    document.getElementById(`entry-${chosen[0]}`)?.focus();
  };
  useEscape(selection.ids.size > 0, leaveSelection);

  // One object for as long as the issue is shown; what it does is always the latest.
  const latest = useRef<ChangingActions | null>(null);
  latest.current = {
    step(id, by) {
      const at = order.indexOf(id);
      focusNext({ id, isThere: (now) => now.findIndex((entry) => entry.id === id) !== at });
      void editing.edits.step(together(id), by).then(orNothing);
    },
    remove(id) {
      focusNext(without([id]));
      void editing.edits.remove([id]).then(orNothing);
    },
    select(id, how) {
      const next = selected(selection, order, id, how);
      setSelection(next);
      notices.sayAgain(next.ids.size > 0 ? tCount("selected", next.ids.size) : t("nothingSelected"));
    },
    drag: (event, id) => start(event, together(id)),
    decide: props.onDecide,
    usedEmoji: (id) => usedEmoji(entries, id),
  };
  const { library, language } = props;
  const { edits, saveState } = editing;
  const actions = useMemo<ListActions>(
    () => ({
      edits,
      saveState,
      source: library,
      language,
      step: (...args) => latest.current?.step(...args),
      remove: (...args) => latest.current?.remove(...args),
      select: (...args) => latest.current?.select(...args),
      drag: (...args) => latest.current?.drag(...args),
      decide: (...args) => latest.current?.decide(...args),
      usedEmoji: (...args) => latest.current?.usedEmoji(...args) ?? [],
    }),
    [edits, saveState, library, language],
  );

  const item = (entry: Entry, index: number) => {
    const own = conflicts.length > 0 ? conflicts : NO_CONFLICTS;
    const props = {
      entry,
      isFirst: index === 0,
      isLast: index === entries.length - 1,
      isSelected: selection.ids.has(entry.id),
      drag: dragState(entries, index, dragging),
      conflicts: own,
      actions,
    };
    return cached(entry.id, Object.values(props), () => <EntryItem key={entry.id} {...props} />);
  };
  return (
    <section class="entries" tabIndex={-1} onFocusOut={() => edits.seal()}>
      <ol aria-label={t("entries")} ref={list}>
        {entries.map(item)}
      </ol>
      {chosen.length > 0 && (
        <SelectionBar
          ids={chosen}
          entries={entries}
          others={issues.filter(({ id, state }) => id !== issue.id && state === "draft")}
          edits={edits}
          onStep={(by) => void edits.step(chosen, by)}
          onGoing={() => focusNext(without(chosen))}
          onGone={(isDone) => orNothing(isDone) && setSelection(NOTHING_SELECTED)}
          onDone={leaveSelection}
        />
      )}
    </section>
  );
}

function dragState(entries: readonly Entry[], index: number, dragging: Dragging | null): EntryItemProps["drag"] {
  const id = entries[index]?.id;
  if (!dragging || id === undefined) return null;
  if (dragging.ids.includes(id)) return "moving";
  if (dragging.before === id) return "before";
  return dragging.before === null && index === entries.length - 1 ? "after" : null;
}

function usedEmoji(entries: readonly Entry[], but: string): string[] {
  return entries.flatMap((entry) => (entry.kind === "clip" && entry.id !== but && entry.emoji ? [entry.emoji] : []));
}
