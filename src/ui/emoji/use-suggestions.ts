import { useEffect, useState } from "preact/hooks";
import type { Chosen, Headline, Suggester } from "../../draft/emoji/suggest";

/** Where it is known what the editor chose before. */
export interface SuggestionSource {
  chosenEmoji(): Promise<readonly Chosen[]>;
}

const NONE: readonly string[] = [];

/** One suggester for the life of the page: making one reads the emoji data. */
let suggester: Promise<Suggester> | undefined;

async function makeSuggester(source: SuggestionSource, language: string): Promise<Suggester> {
  const [{ createSuggester }, { loadEmoji }, chosen] = await Promise.all([
    import("../../draft/emoji/suggest"),
    import("./emoji-data"),
    // That the library can't be read is told by the page; what fits by its words alone is offered all the same.
    source.chosenEmoji().catch(() => []),
  ]);
  return createSuggester((await loadEmoji(language)).flat(), chosen);
}

/**
 * Up to five emoji that fit a headline in a language (BCP 47), offline; none until there are words, and none while `source` is `null`. What is
 * needed loads behind everything else, and a failure offers nothing: emoji can be chosen without.
 */
export function useSuggestions(
  source: SuggestionSource | null,
  { title, blurb }: Headline,
  language: string,
): readonly string[] {
  const [emoji, setEmoji] = useState(NONE);
  useEffect(() => {
    if (source === null || (title.trim() === "" && blurb.trim() === "")) {
      setEmoji(NONE);
      return;
    }
    let isGone = false;
    suggester ??= makeSuggester(source, language);
    suggester.then(
      ({ suggest }) => {
        if (!isGone) setEmoji(suggest({ title, blurb }));
      },
      (error: unknown) => {
        suggester = undefined;
        reportError(error);
      },
    );
    return () => {
      isGone = true;
    };
  }, [source, title, blurb, language]);
  return emoji;
}
