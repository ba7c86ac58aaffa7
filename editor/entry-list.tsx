import { useMemo, useRef, useState } from "preact/hooks";
import type { Entry, Issue } from "../src/draft/issue";
import type { Write } from "../src/replica/write";
import type { Library } from "../src/storage/library";
import type { IssueSummary } from "../src/storage/library-reads";
import type { Conflicted } from "../src/storage/sync/conflict-reads";
import { t } from "../src/ui/i18n";
import { useVNodeCache } from "../src/ui/vnode-cache";
import { EntryItem, type EntryItemProps } from "./entry-item";
import type { ListActions } from "./list-actions";
import { dropped } from "./moving";
import { inOrder, NOTHING_SELECTED, selected } from "./selection";
import { SelectionBar } from "./selection-bar";
import { type Dragging, useDrag } from "./use-drag";
import type { Editing } from "./use-edits";
import { useEscape } from "./use-escape";
import { useFocusAfter } from "./use-focus-after";

interface EntryListProps {
  readonly library: Library;
  readonly issue: Issue;
  readonly issues: readonly IssueSummary[];
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
  const order = useMemo(() => entries.map(({ id }) => id), [entries]);
  const chosen = useMemo(() => inOrder(selection, order), [selection, order]);
  /** An entry alone, or with the others if it is one of several that are selected. */
  const together = (id: string) => (selection.ids.has(id) ? chosen : [id]);
  const { dragging, start } = useDrag((ids, before) => void editing.edits.move(ids, dropped(order, ids, before)));
  const cached = useVNodeCache();
  useEscape(selection.ids.size > 0, () => setSelection(NOTHING_SELECTED));

  // One object for as long as the issue is shown; what it does is always the latest.
  const latest = useRef<ChangingActions | null>(null);
  latest.current = {
    step(id, by) {
      const ids = together(id);
      focusNext(id, partWithFocus(list.current));
      void editing.edits.step(ids, by);
    },
    remove(id) {
      const at = order.indexOf(id);
      focusNext(order[at + 1] ?? order[at - 1] ?? null);
      void editing.edits.remove([id]);
    },
    select: (id, how) => setSelection((before) => selected(before, order, id, how)),
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
    <section class="entries" onFocusOut={() => edits.seal()}>
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
          onDone={() => setSelection(NOTHING_SELECTED)}
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

/** Which part of an entry has the focus, as a selector, so that it has it again where the entry goes. */
function partWithFocus(list: HTMLElement | null): string | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || !list?.contains(element)) return undefined;
  if (element.dataset.action) return `[data-action=${element.dataset.action}]`;
  if (element instanceof HTMLTextAreaElement) return "textarea";
  const name = element.getAttribute("aria-label");
  return name === null ? undefined : `[aria-label=${JSON.stringify(name)}]`;
}
