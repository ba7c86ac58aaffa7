/**
 * An emoji as Unicode recommends to write it, "fully-qualified" (UTS #51): without a variation selector (U+FE0F)
 * where the character is an emoji by itself. Data and keyboards often add one there.
 */
export function recommendedForm(emoji: string): string {
  return emoji.replace(/(\p{Emoji_Presentation})\ufe0f/gu, "$1");
}

/** What all ways to write one emoji have in common: they differ in variation selectors, and look the same. */
export function emojiKey(emoji: string): string {
  return emoji.replace(/[\ufe0e\ufe0f]/g, "");
}
