import { ask } from "../../messages/ask";
import type { Library } from "../../storage/library";
import { openLibrary } from "../../storage/open-library";
import { t } from "../i18n";
import type { Notices } from "../notices";
import { saveErrorText } from "../save-error";

/** The library, for a page that tells the editor what stands in its way and the background what changed. */
export function libraryFor(notices: Notices): Library {
  return openLibrary({
    onBlocked: () => notices.warn(t("errorBlocked")),
    onListChanged: () => {
      ask("list-changed", null).catch((error: unknown) => notices.warn(saveErrorText(error)));
    },
  });
}
