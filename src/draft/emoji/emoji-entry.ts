/** An emoji as the data names it, in one language. */
export interface EmojiEntry {
  readonly emoji: string;
  /** Its name: "locked with key". */
  readonly annotation: string;
  /** Words it is found by. */
  readonly tags?: readonly string[];
  /** Names to be typed between colons: `closed_lock_with_key`. */
  readonly shortcodes?: readonly string[];
}
