import { useEffect, useRef } from "preact/hooks";
import type { Entry, Issue } from "../src/draft/issue";
import type { Write } from "../src/replica/write";
import type { Conflicted } from "../src/storage/sync/conflict-reads";
import { t } from "../src/ui/i18n";
import type { SaveState } from "../src/ui/use-typed-text";
import { ClipEntry } from "./clip-entry";
import { EntryActions } from "./entry-actions";
import { EntryConflicts } from "./entry-conflicts";
import { HeadingEntry } from "./heading-entry";
import type { Edits } from "./use-edits";

interface EntryListProps {
  readonly issue: Issue;
  readonly edits: Edits;
  readonly saveState: SaveState;
  readonly conflicts: readonly Conflicted[];
  readonly onDecide: (writes: readonly Write[]) => void;
}

/** The issue's entries, in order, each written in place. */
export function EntryList({ issue: { entries }, edits, saveState, conflicts, onDecide }: EntryListProps) {
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useFocusAfter(list, entries);
  return (
    <section class="entries" onFocusOut={() => edits.seal()}>
      <ol aria-label={t("entries")} ref={list}>
        {entries.map((entry, index) => (
          <li key={entry.id} id={`entry-${entry.id}`} class={entry.kind} tabIndex={-1}>
            {entry.kind === "clip" ? (
              <ClipEntry clip={entry} edits={edits} saveState={saveState} />
            ) : (
              <HeadingEntry heading={entry} edits={edits} saveState={saveState} />
            )}
            <EntryConflicts conflicts={conflicts} entry={entry.id} onDecide={onDecide} />
            <EntryActions
              isFirst={index === 0}
              isLast={index === entries.length - 1}
              onMove={(by) => {
                focusNext(entry.id, by < 0 ? "[data-action=up]" : "[data-action=down]");
                void edits.move(entry.id, index + by);
              }}
              onDelete={() => {
                focusNext((entries[index + 1] ?? entries[index - 1])?.id ?? null);
                void edits.remove(entry.id);
              }}
            />
          </li>
        ))}
      </ol>
      {entries.length === 0 && <p class="hint">{t("emptyIssue")}</p>}
    </section>
  );
}

/**
 * Where the keyboard goes on once the list has changed: moving an element takes the focus from it, and deleting leaves
 * it nowhere. The answer names an entry, and a part of it to focus in place of the entry itself.
 */
function useFocusAfter(list: { current: HTMLOListElement | null }, entries: readonly Entry[]) {
  const wanted = useRef<{ id: string | null; part: string | undefined } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the list is what is waited for.
  useEffect(() => {
    if (!wanted.current) return;
    const { id, part } = wanted.current;
    wanted.current = null;
    const entry = id === null ? list.current?.parentElement : document.getElementById(`entry-${id}`);
    const target = part === undefined ? entry : entry?.querySelector<HTMLElement>(part);
    target?.focus();
  }, [entries]);
  return (id: string | null, part?: string) => {
    wanted.current = { id, part };
  };
}
