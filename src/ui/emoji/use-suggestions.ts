import { useEffect, useMemo, useState } from "preact/hooks";
import type { Chosen, Headline, Pointers, Suggester } from "../../draft/emoji/suggest";

/** Where it is known what the editor chose before. */
export interface SuggestionSource {
  chosenEmoji(): Promise<readonly Chosen[]>;
}

const NONE: readonly string[] = [];

/** What the data say of words, by language: looked at once in the life of the page. */
const looked = new Map<string, Promise<Pointers>>();

function look(language: string): Promise<Pointers> {
  const known = looked.get(language);
  if (known) return known;
  const looking = Promise.all([import("../../draft/emoji/suggest"), import("./emoji-data")]).then(
    async ([{ pointersOf }, { loadEmoji }]) => pointersOf((await loadEmoji(language)).flat()),
  );
  looked.set(language, looking);
  looking.catch(() => looked.delete(language));
  return looking;
}

/** Knows the data, and what the editor chose before; which is asked anew each time, because she goes on choosing. */
async function makeSuggester(source: SuggestionSource, language: string): Promise<Suggester> {
  const [{ suggesterOf }, pointers, chosen] = await Promise.all([
    import("../../draft/emoji/suggest"),
    look(language),
    // That the library can't be read is told by the page; what fits by its words alone is offered all the same.
    source.chosenEmoji().catch(() => []),
  ]);
  return suggesterOf(pointers, chosen);
}

/**
 * Up to five emoji that fit a headline in a language (BCP 47), offline; none until there are words, and none while
 * `source` is `null`. What is needed loads behind everything else, and a failure offers nothing: emoji can be chosen
 * without.
 */
export function useSuggestions(
  source: SuggestionSource | null,
  { title, blurb }: Headline,
  language: string,
): readonly string[] {
  const [emoji, setEmoji] = useState(NONE);
  // One for as long as the same clip is written.
  const suggester = useMemo(() => source && makeSuggester(source, language), [source, language]);
  useEffect(() => {
    if (suggester === null || (title.trim() === "" && blurb.trim() === "")) {
      setEmoji(NONE);
      return;
    }
    let isGone = false;
    suggester.then(({ suggest }) => {
      if (!isGone) setEmoji(suggest({ title, blurb }));
    }, reportError);
    return () => {
      isGone = true;
    };
  }, [suggester, title, blurb]);
  return emoji;
}
