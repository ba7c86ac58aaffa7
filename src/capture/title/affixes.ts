import { essence } from "./clean-text";
import { isColon, type Segments, segmentsOf, slice } from "./segments";

interface Surroundings {
  /** Other titles the page has for itself, the surest first. */
  readonly others: readonly string[];
  readonly isSite: (text: string) => boolean;
  /** Whether a part only signs the title, where it stands behind it. */
  readonly isSignature: (text: string) => boolean;
  readonly isSection: (text: string) => boolean;
}

/** A text with more parts than this is no title with something around it. */
const MOST_PARTS = 24;

/** What forum and blog engines put between their name and the title. */
const LABEL = /^(view topic|view forum|blog archive|blog archives)$/i;
const PAGE_NUMBER = /^(page \d+( of \d+)?|full text( view)?)$/i;

/** The name of a repository or a file, which says too little without what stands beside it. */
const IDENTIFIER = /^[\w.-]*[-_./][\w./-]*$/;

/** On a mailing list's page the sender stands behind the subject. */
const PATCH_SUBJECT = /^\[[^\]]*\b(patch|rfc)\b[^\]]*\]/i;

/**
 * A title without what the site put around it. First by agreement: where another of the page's titles is a part of this
 * one, between separators, that part is the title. Else parts at the end, or the front, go that name the site, and the
 * sections that stand between.
 */
export function withoutAffixes(title: string, surroundings: Surroundings): string {
  const { others, isSite, isSignature, isSection } = surroundings;
  const segments = segmentsOf(title);
  const count = segments.parts.length;
  if (count === 1 || count > MOST_PARTS) return title;
  const behindLabel = segments.parts.findLastIndex((part, at) => at < count - 1 && LABEL.test(part));
  if (behindLabel >= 0) return slice(segments, behindLabel + 1, count);
  const named = others.filter((other) => !isSite(other) && !IDENTIFIER.test(other));
  const agreed = agreedPart(segments, named, isSite);
  if (agreed !== undefined) return agreed;
  if (PATCH_SUBJECT.test(title)) return slice(segments, 0, count - 1);
  let [start, end] = [0, count];
  while (end > 1 && PAGE_NUMBER.test(segments.parts[end - 1] ?? "")) end--;
  const isSectionPart = (part: string) => isSection(part) || isSignature(part) || PAGE_NUMBER.test(part);
  // A name can hold a separator itself, so longer ends are tried first.
  for (let length = Math.min(3, count - 1); length > 0; length--) {
    if (
      end - length > start &&
      isSignature(slice(segments, end - length, end)) &&
      !isColon(segments.separators[end - length - 1])
    ) {
      end -= length;
      while (end - 1 > start && isSectionPart(segments.parts[end - 1] ?? "")) end--;
      break;
    }
  }
  for (let length = Math.min(2, end - start - 1); length > 0; length--) {
    if (isSite(slice(segments, start, start + length))) {
      start += length;
      break;
    }
  }
  return slice(segments, start, end);
}

/**
 * The part of a title that another of the page's titles is: the one in front rather than one behind, since names of sites
 * stand behind; and one behind, or in the middle, only where it is not the shorter half.
 */
function agreedPart(
  segments: Segments,
  others: readonly string[],
  isSite: (text: string) => boolean,
): string | undefined {
  const count = segments.parts.length;
  const spans = Array.from({ length: count }, (_, start) =>
    Array.from({ length: count - start }, (_end, length) => {
      const end = start + length + 1;
      const part = slice(segments, start, end);
      return { start, end, part, plain: essence(part) };
    }),
  ).flat();
  const whole = essence(slice(segments, 0, count)).length;
  const front = isSite(segments.parts[0] ?? "") ? 1 : 0;
  // Where the site stands before a colon, the other colons separate, too: `Site: Title: Section`.
  const isSentence = (at: number) =>
    isColon(segments.separators[at]) && !(front === 1 && isColon(segments.separators[0]));
  for (const isInFront of [true, false]) {
    for (const [rank, other] of others.entries()) {
      const wanted = essence(other);
      // A less sure title on the other side of a colon is the site's name, too: the h1 of an older theme.
      const isAside = (text: string) =>
        speaksOfSite(text, isSite) || others.slice(rank + 1).some((less) => essence(less) === essence(text));
      if (wanted === "" || (!isInFront && wanted.length < whole / 3)) continue;
      for (const { start, end, part, plain } of spans) {
        if (start <= front !== isInFront || end - start === count) continue;
        // A colon joins a sentence, unless what stands on its other side is the site, or speaks of it.
        if (isSentence(start - 1) && !isAside(slice(segments, 0, start))) continue;
        if (isSentence(end - 1) && !speaksOfSite(slice(segments, end, count), isSite)) continue;
        if (plain === wanted) return part;
        if (isWrapped(part, wanted)) return other;
      }
    }
  }
  return undefined;
}

function speaksOfSite(text: string, isSite: (text: string) => boolean): boolean {
  return isSite(text) || text.split(/\s+/).some(isSite);
}

/** GitHub's words around the title of a release and of a pull request. */
function isWrapped(part: string, wanted: string): boolean {
  return essence(part) === `release${wanted}` || essence(part.replace(/ by \S+$/, "")) === wanted;
}
