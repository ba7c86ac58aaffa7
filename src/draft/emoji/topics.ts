import topics from "./topics.json";

/**
 * What link newsletters talk about, and the emoji their editors set beside it: for each emoji the words it stands for,
 * the likeliest first, in any of their forms. Two words are found where they stand side by side.
 */
export const TOPICS: readonly { readonly emoji: string; readonly words: readonly string[] }[] = topics.map(
  ([emoji = "", words = ""]) => ({ emoji, words: words.split(", ") }),
);
