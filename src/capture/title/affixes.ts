import { essence } from "./clean-text";
import { isColon, type Segments, segmentsOf, slice } from "./segments";

interface Surroundings {
  /** Other titles the page has for itself, the surest first. */
  readonly others: readonly string[];
  readonly isSite: (text: string) => boolean;
  readonly isSection: (text: string) => boolean;
}

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
export function withoutAffixes(title: string, { others, isSite, isSection }: Surroundings): string {
  const segments = segmentsOf(title);
  const count = segments.parts.length;
  if (count === 1) return title;
  const behindLabel = segments.parts.findLastIndex((part, at) => at < count - 1 && LABEL.test(part));
  if (behindLabel >= 0) return slice(segments, behindLabel + 1, count);
  const named = others.filter((other) => !isSite(other) && !IDENTIFIER.test(other));
  const agreed = agreedPart(segments, named, isSite);
  if (agreed !== undefined) return agreed;
  if (PATCH_SUBJECT.test(title)) return slice(segments, 0, count - 1);
  let [start, end] = [0, count];
  while (end > 1 && PAGE_NUMBER.test(segments.parts[end - 1] ?? "")) end--;
  const isSectionPart = (part: string) => isSection(part) || PAGE_NUMBER.test(part);
  const isGone = (from: number, to: number) => isSite(slice(segments, from, to));
  // A name can hold a separator itself, so longer ends are tried first.
  for (let length = Math.min(3, count - 1); length > 0; length--) {
    if (end - length > start && isGone(end - length, end) && !isColon(segments.separators[end - length - 1])) {
      end -= length;
      while (end - 1 > start && isSectionPart(segments.parts[end - 1] ?? "")) end--;
      break;
    }
  }
  for (let length = Math.min(2, end - start - 1); length > 0; length--) {
    if (isGone(start, start + length)) {
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
    Array.from({ length: count - start }, (_end, length) => ({ start, end: start + length + 1 })),
  ).flat();
  const whole = essence(slice(segments, 0, count)).length;
  for (const isInFront of [true, false]) {
    for (const other of others) {
      const wanted = essence(other);
      if (wanted === "" || (!isInFront && wanted.length < whole / 3)) continue;
      for (const { start, end } of spans) {
        if ((start === 0) !== isInFront || end - start === count) continue;
        // A colon joins a sentence, unless what stands on its other side is the site, or speaks of it.
        if (isColon(segments.separators[start - 1]) && !speaksOfSite(slice(segments, 0, start), isSite)) continue;
        if (isColon(segments.separators[end - 1]) && !speaksOfSite(slice(segments, end, count), isSite)) continue;
        const part = slice(segments, start, end);
        if (essence(part) === wanted) return part;
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
