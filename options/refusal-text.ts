import type { FileRefused } from "../src/draft-file/format";
import { t } from "../src/ui/i18n";

/** Why a draft file was not taken, in a sentence. Nothing was changed. */
export function refusalText({ reason, detail }: FileRefused): string {
  switch (reason) {
    case "not-json":
    case "not-a-draft":
      return t("refusedNotADraft");
    case "newer":
      return t("refusedNewer");
    case "too-large":
    case "too-deep":
      return t("refusedTooLarge");
    case "checksum":
    case "damaged":
    case "contradicts":
      return detail ? t("refusedDamagedAt", detail) : t("refusedDamaged");
    case "bad-link":
      return t("refusedBadLink");
  }
}
