import type { PageFacts } from "./page-facts";
import { oneLine } from "./title/clean-text";

/** What pages are called that stand in front of a site and ask whether a person is there. */
const CHECK =
  /^(just a moment|attention required|access denied|access to this page has been denied|are you a (robot|human)|verify(ing)? (that )?you are (a )?human|checking your browser|please wait|one moment,? please|security check|robot check|ddos-guard|pardon our interruption|human verification|403 forbidden|captcha)\W*([|–—-].*)?$/i;

/** An article about such pages has words; the pages themselves have none to speak of. */
const MOST_WORDS = 150;

/** Whether this is a check page rather than the page that was asked for. */
export function isCheckPage({ documentTitle, headings, words }: PageFacts): boolean {
  return words < MOST_WORDS && [documentTitle, ...headings.slice(0, 2)].some((title) => CHECK.test(oneLine(title)));
}
