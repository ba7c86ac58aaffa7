/**
 * A passage of a page as a tree: texts, and what they stand in. Only what Markdown can say; whatever else a page has
 * is its text, or nothing.
 */
export type Passage = readonly PassageNode[];

export type PassageNode =
  | string
  | { readonly is: "break" }
  | { readonly is: "link"; readonly to: string; readonly of: Passage }
  | {
      readonly is: "block" | "quote" | "list" | "numbers" | "item" | "strong" | "emphasis" | "code" | "preformatted";
      readonly of: Passage;
    };
