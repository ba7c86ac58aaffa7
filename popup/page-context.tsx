import type { TabReading } from "../src/capture/read-tab";
import { t, tCount } from "../src/ui/i18n";
import { dayText } from "../src/ui/moment";

interface PageContextProps {
  readonly reading: TabReading | null;
  /** Takes the page's description into the blurb. */
  readonly onTakeDescription: (description: string) => void;
}

/** What the page says of itself, small: the site, who wrote it and when, how long it is, and what it is about. */
export function PageContext({ reading, onTakeDescription }: PageContextProps) {
  const { site = "", author = "", published = "", minutes = 0, description = "" } = reading?.offer ?? {};
  const facts = [site, author, published && dayText(published), minutes > 0 ? tCount("minutes", minutes) : ""];
  return (
    <div class="page-context hint">
      <p dir="auto">{facts.filter(Boolean).join(" · ")}</p>
      {description && (
        <p class="description">
          <span dir="auto" title={description}>
            {description}
          </span>
          <button
            type="button"
            class="quiet"
            aria-keyshortcuts="Alt+B"
            title="Alt+B"
            onClick={() => onTakeDescription(description)}
          >
            {t("useAsBlurb")}
          </button>
        </p>
      )}
    </div>
  );
}
