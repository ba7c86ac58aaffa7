import type { EmojiEntry } from "../../draft/emoji/emoji-entry";
import { type Pointers, pointersOf, type Suggester, suggesterOf } from "../../draft/emoji/suggest";
import type { SuggestAnswer, SuggestQuestion } from "./suggest-protocol";

/**
 * Thinks of emoji beside the page: to look at all the data takes a tenth of a second and more, in which nobody could type.
 */
let suggester: Promise<Suggester> | undefined;

/** What the data say of words, by their files: looked at once. */
const looked = new Map<string, Promise<Pointers>>();

function look(files: readonly string[]): Promise<Pointers> {
  const key = files.join("\n");
  const looking = looked.get(key) ?? loadAll(files).then(pointersOf);
  looked.set(key, looking);
  // Tried again for whoever asks next; who asked now hears of it.
  looking.catch(() => looked.delete(key));
  return looking;
}

async function loadAll(files: readonly string[]): Promise<EmojiEntry[]> {
  const loaded = files.map(async (file): Promise<EmojiEntry[]> => (await fetch(file)).json());
  return (await Promise.all(loaded)).flat();
}

async function answerTo({ id, headline }: SuggestQuestion & { do: "suggest" }): Promise<SuggestAnswer> {
  try {
    return { id, emoji: (await suggester)?.suggest(headline) ?? [] };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener("message", ({ data }: MessageEvent<SuggestQuestion>) => {
  if (data.do === "learn") {
    const { chosen } = data;
    suggester = look(data.files).then((pointers) => suggesterOf(pointers, chosen));
    // Whoever asks for a suggestion is told.
    suggester.catch(() => undefined);
  } else void answerTo(data).then((answer) => postMessage(answer));
});
