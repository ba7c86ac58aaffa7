import type { Issue } from "../../draft/issue";
import { FileRefused } from "../../draft-file/format";
import { thisDevice } from "../../storage/open-library";
import type { Sync } from "../../storage/sync/sync";
import { t } from "../i18n";
import type { Notices } from "../notices";
import { saveFile } from "../save-file";

/** Saves these issues, or everything there is, as a draft file, and says so. What writes the file loads when it is used. */
export async function exportDrafts(
  sync: Pick<Sync, "documents">,
  issues: readonly Pick<Issue, "id" | "number">[] | "everything",
  notices: Notices,
): Promise<void> {
  try {
    const [{ draftFile }, documents, device] = await Promise.all([
      import("../../storage/sync/draft-file"),
      sync.documents(issues === "everything" ? undefined : issues.map(({ id }) => id)),
      thisDevice(),
    ]);
    const numbers = issues === "everything" ? [] : issues.map(({ number }) => number);
    const { name, text } = await draftFile(documents, numbers, { device, exportedAt: new Date().toISOString() });
    saveFile(name, text, "application/json");
    notices.say(t("downloaded", name));
  } catch (error) {
    notices.warn(notExportedText(error));
  }
}

function notExportedText(error: unknown): string {
  if (error instanceof FileRefused && error.reason === "too-large") return t("errorTooLargeToExport");
  return t("errorNotExported", error instanceof Error ? error.message : String(error));
}
