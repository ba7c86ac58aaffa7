/** Where a text would become a link, an image or a tag to whoever reads JSON or YAML as Markdown. */
const MARKUP = /\](?=[([:])|<(?=[a-z/!?])/gi;

/**
 * JSON, or YAML whose texts are all quoted as in JSON, in which no text is markup to Markdown: what could be is written
 * as an escape (RFC 8259 section 7, YAML 1.2 section 5.7), and reads as the same text.
 */
export function inertJson(json: string): string {
  return json.replace(MARKUP, jsonEscape);
}

/** A character (one UTF-16 code unit) as an escape in a quoted text of JSON or YAML. */
export function jsonEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
