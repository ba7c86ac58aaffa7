import { hydrate } from "preact";
import { t } from "../src/ui/i18n";
import { mountPoint } from "../src/ui/mount-point";
import { Popup } from "./popup";
import { typedBefore } from "./typed-before";

const app = mountPoint(t("actionTitle"));
hydrate(
  <Popup
    typedBefore={typedBefore(app)}
    startEngine={async (notices) => (await import("./engine")).createEngine(notices)}
  />,
  app,
);
