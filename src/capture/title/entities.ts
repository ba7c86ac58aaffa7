const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  middot: "·",
  bull: "•",
  eacute: "é",
  euro: "€",
  pound: "£",
};

const ENTITY = /&(?:#(\d{2,7})|#x([\da-f]{2,6})|([a-z]{2,8}));/gi;

/**
 * A text decoded once more: some sites encode their titles twice, and a browser takes off only one of the two. Not
 * where the page shows the very text, with its entities, elsewhere: then it is about them.
 */
export function decodedOnceMore(text: string, elsewhere: readonly string[]): string {
  const found = text.match(ENTITY);
  if (!found || elsewhere.some((other) => found.every((entity) => other.includes(entity)))) return text;
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? "", 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
