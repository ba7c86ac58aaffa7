import { changeSettings } from "../src/storage/settings";
import { TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { languageOf } from "../src/ui/language";
import { useNotices } from "../src/ui/notices";
import { useSettings } from "../src/ui/stored/use-settings";
import { useSaver } from "../src/ui/use-saver";
import { useTypedText } from "../src/ui/use-typed-text";

/** The language that is written in: the browser checks the spelling by it, and emoji are found by its names. */
export function LanguageSetting() {
  const notices = useNotices();
  const { settings } = useSettings();
  const saver = useSaver(() => notices.say(t("saved")));
  const [language, type] = useTypedText(settings?.language ?? "", saver, (text) => {
    const known = canonical(text);
    if (known === null) notices.warn(t("errorLanguage"));
    else saver.push("language", () => changeSettings({ language: known }));
    return known;
  });
  return (
    <section class="card">
      <h2>{t("language")}</h2>
      <TextField
        label={t("languageWritten")}
        value={language}
        onInput={type}
        prose={false}
        placeholder={languageOf(null)}
        invalid={canonical(language) === null}
      />
      <p class="hint">{t("languageHint")}</p>
    </section>
  );
}

/** A language tag as it is written (BCP 47), an empty text for none, or `null` for what is no tag. */
function canonical(text: string): string | null {
  try {
    return text.trim() === "" ? "" : (Intl.getCanonicalLocales(text.trim())[0] ?? null);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
