import type { TabReading } from "../src/capture/read-tab";
import { t } from "../src/ui/i18n";

const REPLACED = {
  amp: "linkFromAmp",
  canonical: "linkFromCanonical",
  reader: "linkFromReader",
  suspended: "linkFromSuspended",
  redirect: "linkFromRedirect",
} as const;

interface LinkNoteProps {
  readonly reading: TabReading | null;
  readonly link: string;
  readonly onChoose: (link: string) => void;
}

/** What was done to the page's address, and the way to have it otherwise. Nothing where nothing was done. */
export function LinkNote({ reading, link, onChoose }: LinkNoteProps) {
  if (!reading) return null;
  const { offer, notes } = reading;
  if (offer.link === offer.address || ![offer.link, offer.address].includes(link)) return null;
  const isOffered = link === offer.link;
  const done = [
    notes.removed.length > 0 ? t("linkRemoved", notes.removed.join(", ")) : "",
    notes.replaced === null ? "" : t(REPLACED[notes.replaced]),
  ].filter(Boolean);
  return (
    <p class="link-note hint">
      <span>{isOffered ? done.join(" · ") || t("linkReadable") : t("linkAsOpened")}</span>
      <button type="button" class="quiet" onClick={() => onChoose(isOffered ? offer.address : offer.link)}>
        {isOffered ? t("putBack") : t("cleanAgain")}
      </button>
    </p>
  );
}
