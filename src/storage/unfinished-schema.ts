import * as v from "valibot";

const field = v.exactOptional(v.string());

/** Unfinished texts, as they come back from a storage. A field that was not touched is left out. */
export const UNFINISHED_TEXTS = v.object({ title: field, link: field, emoji: field, blurb: field });
