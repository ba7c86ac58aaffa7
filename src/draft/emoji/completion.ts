import type { Selected } from "../markdown-edit";

/** A name that is being typed behind a colon, and where it begins. */
export interface NameTyped {
  readonly name: string;
  /** The offset of the colon. */
  readonly at: number;
  /** Whether a second colon closes it. */
  readonly isClosed: boolean;
}

const TYPED = /(?:^|[\s(["'“„«])(:([\p{L}\p{N}_+-]{2,40})(:?))$/u;

/** The name of an emoji that the caret stands behind, `:rock` or `:rocket:`, or `null`. Times and addresses are none. */
export function nameTyped({ text, start, end }: Selected): NameTyped | null {
  if (start !== end) return null;
  const [, whole = "", name = "", closing = ""] = TYPED.exec(text.slice(0, start)) ?? [];
  return whole === "" || /^\d+$/.test(name) ? null : { name, at: start - whole.length, isClosed: closing !== "" };
}

/**
 * The text with an emoji in the place of the name that was typed for it, though typing may have gone on since; the caret
 * stays where it stands in the text. `null` where the name is not there any more.
 */
export function completed(
  { text, start, end }: Selected,
  { at, name, isClosed }: NameTyped,
  emoji: string,
): Selected | null {
  const typed = `:${name}${isClosed ? ":" : ""}`;
  if (!text.startsWith(typed, at)) return null;
  const behind = at + typed.length;
  const moved = (place: number) =>
    place >= behind ? place - typed.length + emoji.length : Math.min(place, at + emoji.length);
  return { text: text.slice(0, at) + emoji + text.slice(behind), start: moved(start), end: moved(end) };
}
