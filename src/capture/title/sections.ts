import type { PageFacts } from "../page-facts";
import { essence } from "./clean-text";
import { segmentsOf, slice } from "./segments";

/** A day in figures, which newspapers put between the title and their name. Years alone belong to titles. */
const DAY = /^(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;

/** Tells whether a part between the title and the site's name is the page's section, or its day. */
export function sectionTest({ sections, address }: Pick<PageFacts, "sections" | "address">): (text: string) => boolean {
  const isFolder = folderTest(address);
  const named = new Set(sections.map(essence));
  return (text) => named.has(essence(text)) || isFolder(text) || DAY.test(text);
}

/** A title without the sections at its end. */
export function withoutSections(title: string, isSection: (text: string) => boolean): string {
  const segments = segmentsOf(title);
  let end = segments.parts.length;
  while (end > 1 && isSection(segments.parts[end - 1] ?? "")) end--;
  return slice(segments, 0, end);
}

/**
 * Tells whether a text is called like the first folder of an address: the part of a site, or the publication of a host
 * of many. Folders further in can be what a page belongs to, a book of this chapter, which its title may name.
 */
export function folderTest(address: string): (text: string) => boolean {
  const [folder, ...inside] = URL.canParse(address) ? new URL(address).pathname.split("/").filter(Boolean) : [];
  const name = inside.length > 0 ? essence(decoded(folder ?? "")) : "";
  return (text) => name.length > 2 && /\p{L}/u.test(name) && essence(text) === name;
}

function decoded(folder: string): string {
  try {
    return decodeURIComponent(folder);
  } catch {
    // Addresses may hold percent signs that encode nothing.
    return folder;
  }
}
