/** Elements that set off words inside a title. */
const MARKED = /<(i|em|b|strong|cite|sub|sup|span)\b[^<>]{0,200}>(.*?)<\/\1>/gi;

/**
 * A text without the markup a site left in it: `<i>`, `<em>`, `<sup>`. Not where the page shows the very markup
 * elsewhere: then it is about it.
 */
export function withoutMarkup(text: string, elsewhere: readonly string[]): string {
  if (!/<\/\w+>/.test(text) || elsewhere.some((other) => /<\/?\w+>/.test(other))) return text;
  return text.replace(MARKED, "$2");
}
