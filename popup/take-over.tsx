import { hydrate } from "preact";
import type { FirstWords } from "../src/storage/first-words";
import { t } from "../src/ui/i18n";
import { mountPoint } from "../src/ui/mount-point";
import { Popup } from "./popup";
import { typedBefore } from "./typed-before";

/** Puts the script behind the form that the page's HTML is. */
export function takeOver(firstWords: FirstWords): void {
  const app = mountPoint(t("actionTitle"));
  hydrate(
    <Popup
      typedBefore={typedBefore(app)}
      firstWords={firstWords}
      startEngine={async (notices) => (await import("./engine")).createEngine(notices)}
    />,
    app,
  );
}
