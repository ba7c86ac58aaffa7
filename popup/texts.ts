/** The fields the editor types into. */
export const FIELDS = ["title", "link", "emoji", "blurb"] as const;

export type FieldName = (typeof FIELDS)[number];
export type Texts = Readonly<Record<FieldName, string>>;
