import { useEffect, useMemo, useState } from "preact/hooks";
import type { Chosen, Headline } from "../../draft/emoji/suggest";
import type { suggest } from "./suggesting";

/** Where it is known what the editor chose before. */
export interface SuggestionSource {
  chosenEmoji(): Promise<readonly Chosen[]>;
}

const NONE: readonly string[] = [];

/** Tells the worker what the editor chose before, anew for each clip, because she goes on choosing. */
async function learnt(source: SuggestionSource, language: string): Promise<typeof suggest> {
  const [worker, { emojiFiles }, chosen] = await Promise.all([
    import("./suggesting"),
    import("./emoji-data"),
    // That the library can't be read is told by the page; what fits by its words alone is offered all the same.
    source.chosenEmoji().catch(() => []),
  ]);
  worker.learn(emojiFiles(language), chosen);
  return worker.suggest;
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
  const suggester = useMemo(() => source && learnt(source, language), [source, language]);
  useEffect(() => {
    if (suggester === null || (title.trim() === "" && blurb.trim() === "")) {
      setEmoji(NONE);
      return;
    }
    let isGone = false;
    suggester
      .then((suggestFor) => suggestFor({ title, blurb }))
      .then((suggested) => !isGone && setEmoji(suggested))
      .catch(reportError);
    return () => {
      isGone = true;
    };
  }, [suggester, title, blurb]);
  return emoji;
}
