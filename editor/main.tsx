import { render } from "preact";
import { t } from "../src/ui/i18n";
import { mountPoint } from "../src/ui/mount-point";
import { Editor } from "./editor";

const wanted = new URLSearchParams(location.search).get("issue");
render(<Editor wanted={wanted} />, mountPoint(t("editorTitle")));
