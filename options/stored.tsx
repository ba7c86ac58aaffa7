import { useCallback } from "preact/hooks";
import type { Diagnostics } from "../src/storage/diagnostics";
import { readDiagnostics } from "../src/storage/diagnostics";
import { extensionStorageSize } from "../src/storage/extension-storage-size";
import type { SyncedLibrary } from "../src/storage/sync/open-sync";
import { bytesText } from "../src/ui/bytes-text";
import { t } from "../src/ui/i18n";
import { momentText } from "../src/ui/moment";
import { useNotices } from "../src/ui/notices";
import { extensionVersion } from "../src/ui/own-pages";
import { useStored } from "../src/ui/stored/use-stored";
import { reportText } from "./report-text";

/** What is stored, where, how much, and whether it stays: for an editor who wants to be sure. */
export function Stored({ synced: { library, kept } }: { synced: SyncedLibrary }) {
  const notices = useNotices();
  const read = useCallback(async () => {
    // What was just written is on its way to the second copy; what it lacks after that is worth telling.
    await kept.copied();
    return readDiagnostics(kept, navigator.storage, extensionStorageSize);
  }, [kept]);
  const found = useStored<Diagnostics | null>(library, read, null);
  if (!found) return null;
  const ask = async () => {
    const isPromised = await navigator.storage.persist();
    if (isPromised) notices.say(t("promiseGiven"));
    else notices.warn(t("promiseRefused"));
  };
  const copy = async () => {
    try {
      const surroundings = {
        version: extensionVersion(),
        userAgent: navigator.userAgent,
        at: new Date().toISOString(),
      };
      await navigator.clipboard.writeText(reportText(await read(), surroundings));
      notices.say(t("copied"));
    } catch (error) {
      notices.warn(t("errorNotCopied", error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <section class="card" aria-label={t("stored")}>
      <h2>{t("stored")}</h2>
      <dl class="facts">
        {factsOf(found).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        {!found.isPromised && (
          <button type="button" onClick={() => void ask()}>
            {t("askPromise")}
          </button>
        )}
        <button type="button" onClick={() => void copy()}>
          {t("copyReport")}
        </button>
      </p>
      <p class="hint">{t("copyReportHint")}</p>
    </section>
  );
}

function factsOf({ counts, disputed, since, space, copySize, behind, isPromised, isAlone, healed }: Diagnostics) {
  const repairs = { database: "storedHealedDatabase", mirror: "storedHealedMirror" } as const;
  return [
    [t("storedWhere"), t(isAlone ? "storedAlone" : "storedBoth")],
    [t("storedIssues"), t("storedIssuesValue", String(counts.issues), String(counts.drafts))],
    [t("storedEntries"), String(counts.entries)],
    [t("storedUnfinished"), String(counts.unfinished)],
    [t("storedStates"), String(counts.snapshots)],
    [t("storedConflicts"), String(disputed)],
    [t("storedSince"), since === null ? t("storedNothing") : momentText(since)],
    ...(space ? [[t("storedSpace"), t("storedSpaceValue", bytesText(space.used), bytesText(space.offered))]] : []),
    ...(copySize === null ? [] : [[t("storedCopy"), bytesText(copySize)]]),
    [t("storedBehind"), String(behind)],
    [t("storedPromise"), t(isPromised ? "storedPromised" : "storedNotPromised")],
    [t("storedHealed"), healed ? t(repairs[healed.what], momentText(healed.at)) : t("storedNever")],
  ];
}
