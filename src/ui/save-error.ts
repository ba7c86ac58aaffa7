import { NewerDatabase, NotSaved } from "../storage/errors";
import { t } from "./i18n";

/** What the editor can do about a save that failed, in a sentence. Her text is still where she typed it. */
export function saveErrorText(error: unknown): string {
  if (error instanceof NewerDatabase) return t("errorNewerDatabase");
  if (error instanceof NotSaved && error.reason === "full") return t("errorFull");
  if (error instanceof NotSaved && error.reason === "disk") return t("errorDisk", describe(error));
  if (error instanceof NotSaved && error.reason === "outdated") return t("errorOutdated");
  return t("errorNotSaved", error instanceof Error ? describe(error) : String(error));
}

function describe(error: Error): string {
  const cause = error instanceof NotSaved && error.cause instanceof Error ? error.cause : error;
  // It stands within a sentence, which has an end of its own.
  return cause.message.replace(/\.$/, "") || cause.name;
}
