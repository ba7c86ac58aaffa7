import type { Chosen, Headline } from "../../draft/emoji/suggest";

/** What a page tells the worker that thinks of emoji: what to know, and then what to suggest for. */
export type SuggestQuestion =
  | { readonly do: "learn"; readonly files: readonly string[]; readonly chosen: readonly Chosen[] }
  | { readonly do: "suggest"; readonly id: number; readonly headline: Headline };

/** What the worker answers to a headline. */
export type SuggestAnswer = { readonly id: number } & (
  | { readonly emoji: readonly string[] }
  | { readonly failed: string }
);
