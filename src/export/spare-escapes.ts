import { fromMarkdown } from "mdast-util-from-markdown";

/** Characters the serialiser escapes in case they matter. `~` and `{` are escaped on purpose, so not among them. */
const ESCAPE = /\\([!"#$%&'()*+,\-./:;=>?@[\\\]^_`|])|&lt;/g;

/** Beyond this many in one block all stay: such a text is hostile, and each group of escapes costs a parse. */
const MOST_ESCAPES = 100;

/**
 * The same block of Markdown without the backslashes that a parser does not need: the serialiser escapes what could
 * be markup somewhere, and "5 \* 3" or "\[video\]" is not what an editor would have typed. A parser is the judge:
 * escapes go when the block still reads the same without them.
 */
export function withoutSpareEscapes(block: string): string {
  const escapes = [...block.matchAll(ESCAPE)];
  if (escapes.length === 0 || escapes.length > MOST_ESCAPES) return block;
  const meaning = reading(block);
  let shortest = { spare: [] as readonly number[], block };
  for (const group of groups(escapes.filter((found) => isPlain(block, found)))) {
    const spare = [...shortest.spare, ...group];
    const shorter = without(block, spare);
    if (reading(shorter) === meaning) shortest = { spare, block: shorter };
  }
  return shortest.block;
}

/**
 * What is tried together: a bracket with its partner, because one escaped and one not looks like a mistake; everything
 * else alone.
 */
function groups(escapes: readonly RegExpExecArray[]): number[][] {
  const found: number[][] = [];
  const open: Record<string, number[]> = { "]": [], ")": [] };
  for (const { index, 1: character = "<" } of escapes) {
    if (character === "[" || character === "(") open[character === "[" ? "]" : ")"]?.push(index);
    else if (character in open) found.push([open[character]?.pop() ?? index, index]);
    else found.push([index]);
  }
  return [...found, ...Object.values(open).flatMap((left) => left.map((index) => [index]))];
}

/** Whether every parser takes the escaped character for itself, as far as can be seen from what stands before it and beside it. */
function isPlain(block: string, escaped: RegExpExecArray): boolean {
  return !beginsItem(block, escaped) && isPlainBeside(block, escaped);
}

/** Whether it may begin a list inside a paragraph: parsers disagree on when one may. */
function beginsItem(block: string, { index, 1: character = "<" }: RegExpExecArray): boolean {
  return "+-*.)".includes(character) && /\n[ \t]*\d*$/.test(block.slice(0, index));
}

/**
 * Where parsers are known to differ, the escape stays: emphasis, unless the marker stands alone between blanks; whatever
 * may begin a tag or an address, or was taken from one; the parenthesis behind a bracket; a backslash before what it could escape; a backtick,
 * for which some look past the end of a link's words.
 */
function isPlainBeside(block: string, { 0: written, index, 1: character = "<" }: RegExpExecArray): boolean {
  const [before, after] = [block.charAt(index - 1), block.charAt(index + written.length)];
  switch (character) {
    case "*":
    case "_":
      return !/\S/.test(before + after);
    case "`":
      return false;
    case "\\":
      return !/[!-/:-@[-`{-~]/.test(after);
    case "<":
      return /[\s\d=<-]/.test(after);
    case "(":
      return before !== "]";
    case ":":
      return !block.startsWith("//", index + written.length);
    case ".":
      return !/www$/i.test(block.slice(0, index));
    default:
      return true;
  }
}

function without(block: string, indexes: readonly number[]): string {
  const gone = new Set(indexes);
  return block.replace(ESCAPE, (written, character: string | undefined, index: number) =>
    gone.has(index) ? (character ?? "<") : written,
  );
}

function reading(block: string): string {
  return JSON.stringify(fromMarkdown(block), (key, value: unknown) => (key === "position" ? undefined : value));
}
