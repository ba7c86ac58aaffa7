import type { Clip } from "../src/draft/issue";
import { plainWords } from "../src/draft/plain-words";
import type { DraftView } from "../src/storage/library-reads";
import { t } from "../src/ui/i18n";

interface ClipListProps {
  readonly draft: DraftView | null;
  /** The clip in the form, if one is. */
  readonly current: string | null;
  readonly onOpen: (issue: string, clip: Clip) => void;
}

/** The draft's entries, compact, in order. A click opens a clip in the form. */
export function ClipList({ draft, current, onOpen }: ClipListProps) {
  const { issue = null } = draft ?? {};
  return (
    <section class="clips">
      <ul aria-label={t("clips")}>
        {issue?.entries.map((entry) => (
          <li key={entry.id}>
            {entry.kind === "heading" ? (
              <strong dir="auto">{entry.text}</strong>
            ) : (
              <button
                type="button"
                aria-current={entry.id === current ? "true" : undefined}
                onClick={() => onOpen(issue.id, entry)}
              >
                <span class="emoji">{entry.emoji}</span>
                <span dir="auto" class="words">
                  {plainWords(entry.blurb) || entry.title || entry.link || t("untitled")}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {draft && !issue?.entries.length && <p class="hint">{t("noClips")}</p>}
    </section>
  );
}
