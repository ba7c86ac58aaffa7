import { ask } from "../../messages/ask";
import { isFull } from "../../storage/errors";
import type { Library } from "../../storage/library";
import { type LibraryEvents, openLibrary } from "../../storage/open-library";
import { t } from "../i18n";
import type { Notices } from "../notices";

/** The library, for a page that tells the editor what stands in its way and the background what changed. */
export function libraryFor(notices: Notices): Library {
  return openLibrary(eventsFor(notices));
}

/** What a page does when its library has something to tell. */
export function eventsFor(notices: Notices): LibraryEvents {
  return {
    onBlocked: () => notices.warn(t("errorBlocked")),
    onHealed: (what) => notices.warn(t(what === "database" ? "healedDatabase" : "healedMirror")),
    onAlone: (why) => notices.stand(t(isWithheld(why) ? "aloneBanner" : "aloneBroken")),
    // It stands beside what the page tells of the edit itself, which may have failed for the same reason.
    onNotCopied: (why) => notices.stand(notCopiedText(why)),
    onCopiedAgain: () => notices.stand(""),
    onListChanged: () => {
      // What was written is kept; only the number on the toolbar button may be of before.
      ask("list-changed", null).catch((error: unknown) => notices.warn(t("errorNotCounted", messageOf(error))));
    },
  };
}

function notCopiedText(why: unknown): string {
  if (isFull(why)) return t("errorMirrorFull");
  return t("errorNotMirrored", messageOf(why));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Firefox gives no database in private windows, and where it never remembers history; otherwise one is broken. */
function isWithheld(why: unknown): boolean {
  return why instanceof DOMException && ["InvalidStateError", "SecurityError"].includes(why.name);
}
