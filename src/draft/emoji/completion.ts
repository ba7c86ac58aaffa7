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

/** The text with an emoji in the place of the name that was typed for it. */
export function completed({ text, end }: Selected, { at }: NameTyped, emoji: string): Selected {
  const before = text.slice(0, at) + emoji;
  return { text: before + text.slice(end), start: before.length, end: before.length };
}
