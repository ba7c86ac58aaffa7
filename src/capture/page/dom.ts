/**
 * What the content script asks of the page's document. A page can hide a method of its document behind an element
 * (`<img name="querySelector">`), so methods are taken from where the browser defines them.
 */
const { querySelectorAll, getElementsByTagName } = Document.prototype;

/** Up to `most` elements that match, in document order. */
export function some<Kind extends Element = Element>(selector: string, most: number): Kind[] {
  const found = querySelectorAll.call(document, selector) as NodeListOf<Kind>;
  return Array.from({ length: Math.min(most, found.length) }, (_, at) => found[at]).filter(
    (element): element is Kind => element !== undefined,
  );
}

/** Up to `most` elements of a name; however many a page has, no more are looked at. */
export function byTag(name: string, most: number): Element[] {
  const found = getElementsByTagName.call(document, name);
  const elements: Element[] = [];
  for (let at = 0; at < most; at++) {
    const element = found[at];
    if (!element) break;
    elements.push(element);
  }
  return elements;
}

/** An attribute's value, or an empty text. */
export function attribute(element: Element | null | undefined, name: string): string {
  return element ? (Element.prototype.getAttribute.call(element, name) ?? "") : "";
}

/** The text inside an element, no more of it than `most` code units, and none of its scripts and drawings. */
export function textIn(element: Node | null | undefined, most = 4_000): string {
  if (!element) return "";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && /^(script|style|svg|noscript|template|button)$/i.test(node.localName)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = "";
  while (text.length < most && walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Text) text += currentNode.data.slice(0, most);
    else if (/^(br|p|div|li|h\d)$/.test((currentNode as Element).localName)) text += " ";
  }
  return text.slice(0, most);
}
