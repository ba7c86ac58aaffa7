import type { Entry } from "../src/draft/issue";
import { t } from "../src/ui/i18n";
import type { ListActions } from "./list-actions";

interface EntryActionsProps {
  readonly entry: Entry;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly actions: ListActions;
}

/** What can be done with an entry as a whole. */
export function EntryActions({ entry, isFirst, isLast, actions }: EntryActionsProps) {
  return (
    <div class="entry-actions">
      <Action sign="↑" name={t("moveUp")} action="up" isOff={isFirst} onPress={() => actions.step(entry.id, -1)} />
      <Action sign="↓" name={t("moveDown")} action="down" isOff={isLast} onPress={() => actions.step(entry.id, 1)} />
      {entry.kind === "clip" && (
        <button
          type="button"
          class="quiet"
          data-action="hold"
          aria-pressed={entry.held}
          aria-label={t("hold")}
          title={t("hold")}
          onClick={() => void actions.edits.hold([entry.id], !entry.held)}
        >
          ⤳
        </button>
      )}
      <Action sign="✕" name={t("delete")} action="delete" isOff={false} onPress={() => actions.remove(entry.id)} />
    </div>
  );
}

interface ActionProps {
  readonly sign: string;
  readonly name: string;
  /** Tells the buttons of an entry apart for scripts. */
  readonly action: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

/** A button that shows a sign and is called by its name. One that can't be pressed keeps the focus, which moves there. */
function Action({ sign, name, action, isOff, onPress }: ActionProps) {
  return (
    <button
      type="button"
      class="quiet"
      data-action={action}
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={() => !isOff && onPress()}
    >
      {sign}
    </button>
  );
}
