/** The layouts in which an issue can be exported. `custom` is the editor's own template. */
export const MARKDOWN_STYLES = ["prose", "list", "front-matter", "custom"] as const;

export type MarkdownStyle = (typeof MARKDOWN_STYLES)[number];

/** The layouts that are built as a tree, from which Markdown, HTML and plain text are written alike. */
export type TreeStyle = "prose" | "list";

export const DEFAULT_MARKDOWN_STYLE: MarkdownStyle = "prose";
