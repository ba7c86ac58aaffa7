import { plainWords } from "./plain-words";
import { parseWebLink } from "./web-link";

/** A text being written, and what is selected in it: UTF-16 offsets, the same twice for a caret. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is set around words: bold, italic, code. */
export type Mark = "**" | "*" | "`";

/** Sets a mark around the selected words, or takes it away where it is; blanks at the ends stay outside. */
export function toggleMark({ text, start, end }: Selected, mark: Mark): Selected {
  const words = text.slice(start, end);
  const [lead, trail] = [words.length - words.trimStart().length, words.length - words.trimEnd().length];
  const [from, to] = words.trim() === "" ? [start, end] : [start + lead, end - trail];
  const inside = text.slice(from, to);
  const size = mark.length;
  if (isMarked(text.slice(0, from), text.slice(to), mark)) {
    return replaced(text, from - size, to + size, inside, [0, inside.length]);
  }
  if (inside.length >= 2 * size && inside.startsWith(mark) && inside.endsWith(mark) && !isOther(inside, mark)) {
    const bare = inside.slice(size, -size);
    return replaced(text, from, to, bare, [0, bare.length]);
  }
  return replaced(text, from, to, `${mark}${inside}${mark}`, [size, size + inside.length]);
}

/** Whether a mark stands right around: one asterisk of two is none. */
function isMarked(before: string, after: string, mark: Mark): boolean {
  if (!before.endsWith(mark) || !after.startsWith(mark)) return false;
  if (mark !== "*") return true;
  const run = (text: string, at: RegExp) => at.exec(text)?.[0].length ?? 0;
  return run(before, /\*+$/) % 2 === 1 && run(after, /^\*+/) % 2 === 1;
}

function isOther(inside: string, mark: Mark): boolean {
  return mark === "*" && inside.startsWith("**") && !inside.startsWith("***");
}

/**
 * Links the selected words: to an address, or, with an empty one, to the clip's own page (`[words]()`). Without words the
 * caret stands where they go. Links inside the words are their words alone, because a link can't stand in another.
 */
export function linkWords({ text, start, end }: Selected, address: string): Selected {
  const words = text
    .slice(start, end)
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/[[\]]/g, "\\$&");
  const lead = words.length - words.trimStart().length;
  const inside = words.trim();
  const trail = words.slice(lead + inside.length);
  const link = `${words.slice(0, lead)}[${inside}](${address})`;
  const caret = inside === "" ? lead + 1 : link.length;
  return replaced(text, start, end, link + trail, [caret, caret]);
}

/** What pasting an address over selected words makes: a link of the words. `null` where it is an ordinary paste. */
export function pasteOver(selected: Selected, pasted: string): Selected | null {
  const link = parseWebLink(pasted);
  const words = selected.text.slice(selected.start, selected.end);
  // An address pasted over an address takes its place.
  if (link === null || words.trim() === "" || parseWebLink(words) !== null || /\n\s*\n/.test(words)) return null;
  return linkWords(selected, destination(link));
}

/** Brackets that do not match would end the destination of a link early (CommonMark 6.3). */
function destination(link: string): string {
  return link.replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
}

function replaced(
  text: string,
  from: number,
  to: number,
  by: string,
  [start, end]: readonly [number, number],
): Selected {
  return { text: text.slice(0, from) + by + text.slice(to), start: from + start, end: from + end };
}

/** What is replaced where one text becomes another (UTF-16 offsets in the first), and by which words; never half a character. */
export function changed(before: string, after: string): { from: number; to: number; words: string } {
  const [old, now] = [[...before], [...after]];
  const most = Math.min(old.length, now.length);
  let same = 0;
  while (same < most && old[same] === now[same]) same++;
  let behind = 0;
  while (behind < most - same && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
  const length = (characters: readonly string[]) => characters.join("").length;
  return {
    from: length(old.slice(0, same)),
    to: length(old.slice(0, old.length - behind)),
    words: now.slice(same, now.length - behind).join(""),
  };
}

/** How many words a text has, by the rules of its language (Unicode word boundaries), links counted by their words. */
export function wordCount(text: string, language: string): number {
  const words = new Intl.Segmenter(language || undefined, { granularity: "word" }).segment(plainWords(text));
  return [...words].filter(({ isWordLike }) => isWordLike).length;
}
