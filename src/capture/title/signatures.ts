import type { PageFacts } from "../page-facts";
import { essence } from "./clean-text";
import { folderTest } from "./sections";
import { hostLabels } from "./site-names";

/** What feeds are called beside their site's name: `Example » Feed`, `Example Atom feed`, `RSS feed of Example`. */
const FEED_WORD = /(^|\s)[([]?(rss|atom|json|xml|feeds?|flux|newsfeed|comments|posts|entries|articles|\d\.\d+)[)\]]?$/i;
const FEED_OF = /^.*\b(rss|atom|feed)\b.*\b(for|of|from|von|de)\s+/i;
const BEHIND_NAME = /\s+[»›|·:–—-]+\s|:\s/;

/** The site's name in the title of a link to its feed or its search; empty where it has none. */
export function nameInLink(title: string): string {
  let name = (title.replace(FEED_OF, "").split(BEHIND_NAME)[0] ?? "").trim();
  while (FEED_WORD.test(name)) name = name.replace(FEED_WORD, "").trim();
  return name;
}

/**
 * Tells whether a part behind a title only signs it: by the site's name, by its host's with a word or two beside it
 * ("Example Lyrics"), by that of the part of the site, or by the author's, as on a site of one's own.
 */
export function signatureTest(
  { address, author }: Pick<PageFacts, "address" | "author">,
  isSite: (text: string) => boolean,
): (text: string) => boolean {
  const own = hostLabels(address)
    .filter((label) => label.length > 3)
    .map(essence);
  const byline = names(author);
  const isFolder = folderTest(address);
  return (text) => {
    if (isSite(text) || isFolder(text)) return true;
    const words = text
      .replace(/^the\s/i, "")
      .split(/\s+/)
      .map(essence);
    const isShort = words.length <= 3 && words.every(Boolean);
    if (isShort && runs(words).some((run) => own.includes(run))) return true;
    return byline !== "" && names(text.replace(/^by\s+/i, "")) === byline;
  };
}

/** Words that stand next to each other, as hosts write them: `exampletechnology` in "MIT Example Technology". */
function runs(words: readonly string[]): string[] {
  return words.flatMap((_, start) =>
    words.slice(start).map((_word, more) => words.slice(start, start + more + 1).join("")),
  );
}

/** Names in one form, however they are joined. */
function names(text: string): string {
  return essence(text.replace(/\s(and|&)\s/gi, " "));
}
