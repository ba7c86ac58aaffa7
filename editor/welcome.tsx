import { t } from "../src/ui/i18n";
import { openOptions } from "../src/ui/own-pages";
import { useCommands } from "../src/ui/use-commands";
import { ClipAllTabs } from "./clip-all-tabs";
import type { ClippingTabs } from "./use-clipping-tabs";

/** What an issue with nothing in it says: how the first clip gets there, in one screen, and the ways to begin. */
export function Welcome({ clipping, isFirst }: { clipping: ClippingTabs; isFirst: boolean }) {
  const commands = useCommands();
  const keys = ["_execute_action", "open-popup"].flatMap(
    (name) => commands.find((command) => command.name === name)?.shortcut || [],
  );
  return (
    <section class="card welcome" aria-label={t("welcome")}>
      <h2>{t(isFirst ? "welcome" : "welcomeNext")}</h2>
      <ol>
        <li>{t("welcomeOpen")}</li>
        <li>
          {keys.length > 0 ? t("welcomePress") : t("welcomeButton")}{" "}
          {keys.map((key, at) => (
            <>
              {at > 0 && ` ${t("or")} `}
              <kbd key={key}>{key}</kbd>
            </>
          ))}
        </li>
        <li>{t("welcomeWrite")}</li>
      </ol>
      <p class="hint">{t("welcomeElse")}</p>
      <p class="buttons">
        <ClipAllTabs clipping={clipping} />
        <button type="button" onClick={() => openOptions().catch(reportError)}>
          {t("welcomeImport")}
        </button>
      </p>
    </section>
  );
}
