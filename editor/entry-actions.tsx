import { t } from "../src/ui/i18n";

interface EntryActionsProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDelete: () => void;
}

/** What can be done with an entry as a whole. */
export function EntryActions({ isFirst, isLast, onMove, onDelete }: EntryActionsProps) {
  return (
    <div class="entry-actions">
      <button type="button" data-action="up" aria-disabled={isFirst} onClick={() => !isFirst && onMove(-1)}>
        {t("moveUp")}
      </button>
      <button type="button" data-action="down" aria-disabled={isLast} onClick={() => !isLast && onMove(1)}>
        {t("moveDown")}
      </button>
      <button type="button" data-action="delete" onClick={onDelete}>
        {t("delete")}
      </button>
    </div>
  );
}
