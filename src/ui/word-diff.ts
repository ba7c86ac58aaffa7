/** A part of two texts: in both, only in the first, or only in the second. */
export interface DiffPart {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Beyond this many words in both texts together they are shown as different altogether; the work grows with the square. */
const MOST_WORDS = 2_000;

/** Where two texts differ, by words: the second is the parts that are the same or new, in order. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [words(before), words(after)];
  if (old.length + now.length > MOST_WORDS)
    return joined([
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ]);
  const common = commonLengths(old, now);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      parts.push({ kind: "same", text: was });
      i++;
      j++;
    } else if (was !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? -1)) {
      parts.push({ kind: "gone", text: was });
      i++;
    } else {
      parts.push({ kind: "new", text: is ?? "" });
      j++;
    }
  }
  return joined(parts);
}

function words(text: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: "word" }).segment(text), ({ segment }) => segment);
}

/** common[i][j]: the length of the longest sequence of words that both texts have from there on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const all: DiffPart[] = [];
  for (const part of parts.filter(({ text }) => text !== "")) {
    const last = all.at(-1);
    if (last?.kind === part.kind) all.splice(-1, 1, { ...last, text: last.text + part.text });
    else all.push(part);
  }
  return all;
}
