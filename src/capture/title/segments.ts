/** A title as parts and what separates them: `parts` has one more than `separators`. */
export interface Segments {
  readonly parts: readonly string[];
  readonly separators: readonly string[];
}

/** What sites put between a title, a section and their name. Between letters a hyphen belongs to the word. */
const SEPARATOR =
  /(\s+(?:[-‐‑–—―|·•∙⋅»«›‹:>/\\~*]|::|--|<)\s+|：|\s*[｜￨－—]{1}\s*(?=\S)|\s+»|:\s+|\s*\|\s*|\s+::\s*)/u;

/** Takes a title apart. */
export function segmentsOf(title: string): Segments {
  const pieces = title.split(SEPARATOR);
  return {
    parts: pieces.filter((_, at) => at % 2 === 0).map((part) => part.trim()),
    separators: pieces.filter((_, at) => at % 2 === 1),
  };
}

/** The parts from one to another, `end` not included, with what stood between them. */
export function slice({ parts, separators }: Segments, start: number, end: number): string {
  return parts
    .slice(start, end)
    .map((part, at) => (at === 0 ? part : (separators[start + at - 1] ?? "") + part))
    .join("")
    .trim();
}

/** Whether a separator only ever belongs to a sentence: a colon that stands close to its word. */
export function isColon(separator: string | undefined): boolean {
  return separator !== undefined && /^(:\s|：)/.test(separator);
}
