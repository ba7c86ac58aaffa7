import { some } from "./dom";

const MOST_MARKS = 400;

/**
 * The elements by which a page says what its parts are. Each look at every element of a large page costs milliseconds,
 * so they are found together, once.
 */
export function readMarks(): (selector: string) => Element[] {
  const marks = some(
    "[itemprop], [rel~=author], [role=main], .author, .p-author, .entry-title, .post-title, article header h2, a[rel~=home], .site-title",
    MOST_MARKS,
  );
  return (selector) => marks.filter((mark) => Element.prototype.matches.call(mark, selector));
}
