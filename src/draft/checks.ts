import { blurbLinks } from "./blurb-links";
import { emojiKey } from "./emoji/emoji-form";
import type { Clip, Issue } from "./issue";
import { type PageKey, pageKeyOf } from "./page-key";
import { perObject } from "./per-object";
import { parseWebLink } from "./web-link";

/** Something an editor would want to see to before she publishes. It informs; nothing waits for it. */
export type Check =
  | { readonly kind: "no-number" | "no-title" | "no-introduction" | "no-clips" }
  | { readonly kind: "no-blurb" | "no-emoji" | "broken-link"; readonly entry: string }
  /** `first`: the entry that has it already. */
  | { readonly kind: "emoji-twice" | "page-twice"; readonly entry: string; readonly first: string }
  /** Another issue linked the page; `number` of that issue. */
  | { readonly kind: "page-before"; readonly entry: string; readonly number: number | null }
  | { readonly kind: "old-page"; readonly entry: string; readonly weeks: number };

/** What the checks know beside the issue. */
export interface CheckContext {
  /** Pages that earlier issues had, with the number of one of them. */
  readonly before: ReadonlyMap<PageKey, number | null>;
  /** How many whole weeks ago a day was (ISO 8601); `null` for what is none. */
  readonly weeksSince: (day: string) => number | null;
}

/** A page is old news after so many weeks. */
const OLD = 4;

/** What there is to see to in an issue, as the editors of real newsletters tick it off: the issue first, then its clips in order. */
export function checksOf(issue: Issue, { before, weeksSince }: CheckContext): Check[] {
  const clips = issue.entries.filter((entry): entry is Clip => entry.kind === "clip" && !entry.held);
  const own: Check[] = [
    ...(issue.number === null ? [{ kind: "no-number" } as const] : []),
    ...(issue.title.trim() === "" ? [{ kind: "no-title" } as const] : []),
    ...(issue.introduction.trim() === "" ? [{ kind: "no-introduction" } as const] : []),
    ...(clips.length === 0 ? [{ kind: "no-clips" } as const] : []),
  ];
  const [emojis, pages] = [new Map<string, string>(), new Map<PageKey, string>()];
  return [
    ...own,
    ...clips.flatMap((clip) => [
      ...alone(clip, weeksSince(clip.published) ?? 0),
      ...again("emoji-twice", emojis, emojiKey(clip.emoji), clip),
      ...again("page-twice", pages, keyOf(clip), clip),
      ...linkedBefore(clip, before),
    ]),
  ];
}

/** What is to be seen of a clip by itself. */
function alone(clip: Clip, weeks: number): Check[] {
  return [
    ...(clip.blurb.trim() === "" ? [{ kind: "no-blurb", entry: clip.id } as const] : []),
    ...(clip.emoji === "" ? [{ kind: "no-emoji", entry: clip.id } as const] : []),
    ...(hasBrokenLink(clip) ? [{ kind: "broken-link", entry: clip.id } as const] : []),
    ...(weeks >= OLD ? [{ kind: "old-page", entry: clip.id, weeks } as const] : []),
  ];
}

/** A link that is not closed, has no words, or leads to no web address. */
const hasBrokenLink = perObject(({ blurb, link }: Clip): boolean =>
  blurbLinks(blurb).some(
    ({ words, to, isWhole }) =>
      !isWhole || words.trim() === "" || (to === "" ? link === null : parseWebLink(to.replace(/^<|>$/g, "")) === null),
  ),
);

const keyOf = perObject(({ link }: Clip) => pageKeyOf(link ?? ""));

function again<Key>(kind: "emoji-twice" | "page-twice", seen: Map<Key, string>, key: Key, { id }: Clip): Check[] {
  if (key === "" || key === null) return [];
  const first = seen.get(key);
  if (first !== undefined) return [{ kind, entry: id, first }];
  seen.set(key, id);
  return [];
}

function linkedBefore(clip: Clip, before: CheckContext["before"]): Check[] {
  const key = keyOf(clip);
  const number = key === null ? undefined : before.get(key);
  return number === undefined ? [] : [{ kind: "page-before", entry: clip.id, number }];
}
