import { render } from "preact";
import { t } from "../src/ui/i18n";
import { mountPoint } from "../src/ui/mount-point";
import { Options } from "./options";

render(<Options />, mountPoint(t("optionsTitle")));
