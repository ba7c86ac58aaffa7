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

/** The files for a language (BCP 47), then those for English where that is another: many know the English names. */
export function emojiFiles(language: string): string[] {
  return [...new Set([emojiLanguage(language), EVERYWHERE])].map(emojiFile);
}

const loaded = new Map<string, Promise<readonly EmojiEntry[]>>();

/** What a file holds. Loaded once. */
function load(file: string): Promise<readonly EmojiEntry[]> {
  const known = loaded.get(file);
  if (known) return known;
  const loading = fetch(file).then((found) => found.json() as Promise<readonly EmojiEntry[]>);
  loaded.set(file, loading);
  // Tried again by whoever asks next; who asked now hears of it.
  loading.catch(() => loaded.delete(file));
  return loading;
}

/** The emoji data of {@link emojiFiles}. */
export function loadEmoji(language: string): Promise<readonly (readonly EmojiEntry[])[]> {
  return Promise.all(emojiFiles(language).map(load));
}
