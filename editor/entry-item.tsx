import type { Entry } from "../src/draft/issue";
import type { Conflicted } from "../src/storage/sync/conflict-reads";
import { t } from "../src/ui/i18n";
import { ClipEntry } from "./clip-entry";
import { EntryActions } from "./entry-actions";
import { EntryConflicts } from "./entry-conflicts";
import { HeadingEntry } from "./heading-entry";
import type { ListActions } from "./list-actions";

export interface EntryItemProps {
  readonly entry: Entry;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isSelected: boolean;
  /** Whether it is being dragged, or where what is dragged would be dropped beside it. */
  readonly drag: "moving" | "before" | "after" | null;
  readonly conflicts: readonly Conflicted[];
  readonly actions: ListActions;
}

/** What does something of its own with a click. */
const FIELDS = "input, textarea, button, select";

/** One entry of the list: its handle, what is written in it, and what can be done with it. */
export function EntryItem({ entry, isFirst, isLast, isSelected, drag, conflicts, actions }: EntryItemProps) {
  const states = [
    entry.kind,
    isSelected ? "selected" : "",
    entry.kind === "clip" && entry.held ? "held" : "",
    drag === null ? "" : `drag-${drag}`,
  ];
  return (
    <li
      id={`entry-${entry.id}`}
      data-entry={entry.id}
      class={states.filter(Boolean).join(" ")}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.target === event.currentTarget) {
          event.preventDefault();
          const words =
            event.currentTarget.querySelector<HTMLElement>("textarea") ??
            event.currentTarget.querySelector("input:not([type])");
          if (words instanceof HTMLElement) words.focus();
        }
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
        if (by === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
        event.preventDefault();
        actions.step(entry.id, by);
      }}
      onMouseDown={(event) => {
        // With Shift the browser would mark all text between, signs of buttons included.
        if (event.shiftKey && !(event.target as Element).closest(FIELDS)) event.preventDefault();
      }}
      onClick={(event) => {
        const how = event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : null;
        // A click in a field is for the words in it.
        if (how === null || (event.target as Element).closest(FIELDS)) return;
        actions.select(entry.id, how);
      }}
    >
      <div class="entry-side">
        <span
          class="grip"
          aria-hidden="true"
          title={t("drag")}
          onPointerDown={(event) => actions.drag(event, entry.id)}
        >
          ⠿
        </span>
        <input
          type="checkbox"
          aria-label={t("select")}
          checked={isSelected}
          onClick={(event) => {
            actions.select(entry.id, event.shiftKey ? "range" : "toggle");
            // The browser has switched it over by itself; the end of a range is always part of it.
            if (event.shiftKey) event.currentTarget.checked = true;
          }}
        />
      </div>
      {entry.kind === "clip" ? (
        <ClipEntry clip={entry} actions={actions} />
      ) : (
        <HeadingEntry heading={entry} actions={actions} />
      )}
      <EntryActions entry={entry} isFirst={isFirst} isLast={isLast} actions={actions} />
      {entry.kind === "clip" && entry.held && <p class="hint held-note">{t("heldNote")}</p>}
      <EntryConflicts conflicts={conflicts} entry={entry.id} onDecide={actions.decide} />
    </li>
  );
}
