/** The layouts an issue can be exported in, in the order they are offered. */
export const MARKDOWN_STYLES = ["prose", "list"] as const;

export type MarkdownStyle = (typeof MARKDOWN_STYLES)[number];

/** The layout of somebody who never chose one. */
export const DEFAULT_MARKDOWN_STYLE: MarkdownStyle = "prose";
