import { useEffect, useMemo, useState } from "preact/hooks";
import { type Check, checksOf } from "../src/draft/checks";
import type { Issue } from "../src/draft/issue";
import type { PageKey } from "../src/draft/page-key";
import type { Library } from "../src/storage/library";
import { t, tCount } from "../src/ui/i18n";
import { weeksSince } from "../src/ui/moment";
import { useNotices } from "../src/ui/notices";
import { saveErrorText } from "../src/ui/save-error";

const NONE: ReadonlyMap<PageKey, number | null> = new Map();

/** What there is to see to before the issue is published, each with the way there. It informs, and never blocks. */
export function Checks({ library, issue }: { library: Library; issue: Issue }) {
  const before = usePagesElsewhere(library, issue);
  const checks = useMemo(() => checksOf(issue, { before, weeksSince }), [issue, before]);
  return (
    <section class="card checks" aria-label={t("checks")}>
      <h2>{t("checks")}</h2>
      {checks.length === 0 && <p class="hint">{t("checksFine")}</p>}
      <ul>
        {checks.map((check) => (
          <li key={JSON.stringify(check)}>
            {"entry" in check ? (
              <button type="button" class="quiet" onClick={() => showEntry(check.entry)}>
                {checkText(check)} <span class="hint">{nameOf(issue, check.entry)}</span>
              </button>
            ) : (
              <span>{checkText(check)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Read again when the pages the issue links to change. */
function usePagesElsewhere(library: Library, { id, entries }: Issue): ReadonlyMap<PageKey, number | null> {
  const notices = useNotices();
  const [pages, setPages] = useState(NONE);
  const links = entries.map((entry) => (entry.kind === "clip" ? entry.link : "")).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: other links are what makes it worth reading again.
  useEffect(() => {
    library.pagesElsewhere(id).then(setPages, (error: unknown) => notices.warn(saveErrorText(error)));
  }, [library, id, links, notices]);
  return pages;
}

function checkText(check: Check): string {
  switch (check.kind) {
    case "no-number":
      return t("checkNoNumber");
    case "no-title":
      return t("checkNoTitle");
    case "no-introduction":
      return t("checkNoIntroduction");
    case "no-clips":
      return t("checkNoClips");
    case "no-blurb":
      return t("checkNoBlurb");
    case "no-emoji":
      return t("checkNoEmoji");
    case "broken-link":
      return t("checkBrokenLink");
    case "emoji-twice":
      return t("checkEmojiTwice");
    case "page-twice":
      return t("checkPageTwice");
    case "page-before":
      return check.number === null ? t("checkPageElsewhere") : t("checkPageBefore", String(check.number));
    case "old-page":
      return tCount("checkOld", check.weeks);
  }
}

function nameOf({ entries }: Issue, id: string): string {
  const entry = entries.find((one) => one.id === id);
  return entry?.kind === "clip" ? entry.title || (entry.link ?? "") : "";
}

function showEntry(id: string): void {
  const entry = document.getElementById(`entry-${id}`);
  entry?.scrollIntoView({ block: "center" });
  entry?.querySelector<HTMLElement>("textarea")?.focus();
}
