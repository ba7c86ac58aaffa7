import da from "emoji-picker-element-data/da/cldr-native/data.json?url";
import de from "emoji-picker-element-data/de/cldr-native/data.json?url";
import en from "emoji-picker-element-data/en/emojibase/data.json?url";
import es from "emoji-picker-element-data/es/cldr-native/data.json?url";
import fr from "emoji-picker-element-data/fr/emojibase/data.json?url";
import it from "emoji-picker-element-data/it/cldr-native/data.json?url";
import ja from "emoji-picker-element-data/ja/emojibase/data.json?url";
import nb from "emoji-picker-element-data/nb/cldr-native/data.json?url";
import nl from "emoji-picker-element-data/nl/cldr-native/data.json?url";
import pl from "emoji-picker-element-data/pl/cldr-native/data.json?url";
import pt from "emoji-picker-element-data/pt/cldr-native/data.json?url";
import ru from "emoji-picker-element-data/ru/emojibase/data.json?url";
import sv from "emoji-picker-element-data/sv/emojibase/data.json?url";
import uk from "emoji-picker-element-data/uk/cldr-native/data.json?url";
import zh from "emoji-picker-element-data/zh/emojibase/data.json?url";
import type { EmojiEntry } from "../../draft/emoji/emoji-entry";

/** Files of the extension that name every emoji, by language. They come from the package; nothing is asked of a network. */
const FILES: Readonly<Record<string, string>> = { da, de, en, es, fr, it, ja, nb, nl, pl, pt, ru, sv, uk, zh };

/** The language whose names are known everywhere. */
const EVERYWHERE = "en";

/** The language, of those there are data in, that is nearest to one (BCP 47). */
export function emojiLanguage(language: string): string {
  const [main = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(FILES, main) ? main : EVERYWHERE;
}

/** The file that names every emoji in a language that {@link emojiLanguage} named. */
export function emojiFile(language: string): string {
  return FILES[language] ?? en;
}

const loaded = new Map<string, Promise<readonly EmojiEntry[]>>();

/** The emoji there are, with their names in a language. Loaded once. */
function load(language: string): Promise<readonly EmojiEntry[]> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = fetch(emojiFile(language)).then((file) => file.json() as Promise<readonly EmojiEntry[]>);
  loaded.set(language, loading);
  // Tried again by whoever asks next; who asked now hears of it.
  loading.catch(() => loaded.delete(language));
  return loading;
}

/** The emoji data in a language (BCP 47), then those in English where that is another: many know the English names. */
export async function loadEmoji(language: string): Promise<readonly (readonly EmojiEntry[])[]> {
  const languages = new Set([emojiLanguage(language), EVERYWHERE]);
  return Promise.all([...languages].map(load));
}
