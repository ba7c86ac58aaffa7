import { attribute, byTag } from "./dom";

/** More `<meta>` elements than this no page needs; a hostile one can have a hundred thousand. */
const MOST_METAS = 1_000;

/**
 * What a page's `<meta>` elements say, by lower-case property, name or itemprop; of several the first that says anything.
 * Some say it in `value`, as the first guides to cards for sharing wrote it.
 */
export function readMetas(): (...names: readonly string[]) => string {
  const contents = new Map<string, string>();
  for (const element of byTag("meta", MOST_METAS)) {
    const content = (attribute(element, "content") || attribute(element, "value")).slice(0, 4_000).trim();
    for (const kind of ["property", "name", "itemprop"]) {
      const name = attribute(element, kind).toLowerCase();
      if (name && content && !contents.has(name)) contents.set(name, content);
    }
  }
  return (...names) => names.map((name) => contents.get(name)).find(Boolean) ?? "";
}
