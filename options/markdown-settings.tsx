import { t } from "../src/ui/i18n";
import { StyleSelect } from "../src/ui/stored/style-select";

/** How issues are laid out when they are exported. */
export function MarkdownSettings() {
  return (
    <section class="card">
      <h2>{t("export")}</h2>
      <StyleSelect />
      <p class="hint">{t("styleProseHint")}</p>
      <p class="hint">{t("styleListHint")}</p>
    </section>
  );
}
