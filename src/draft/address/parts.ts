/** An address in its parts, each byte for byte as it was: no part is decoded, and joining them gives the address back. */
export interface AddressParts {
  /** Scheme, host and path. */
  readonly base: string;
  /** What stands between the `&` of the query; empty where there is no query. */
  readonly query: readonly string[];
  /** The fragment without its `#`; empty where there is none. */
  readonly fragment: string;
}

/** Takes an address apart. */
export function partsOf(address: string): AddressParts {
  const [beforeFragment = "", fragment = ""] = cut(address, "#");
  const [base = "", query = ""] = cut(beforeFragment, "?");
  return { base, query: query === "" ? [] : query.split("&"), fragment };
}

/** Puts an address together. */
export function joinParts({ base, query, fragment }: AddressParts): string {
  return base + (query.length > 0 ? `?${query.join("&")}` : "") + (fragment === "" ? "" : `#${fragment}`);
}

/** The name of a `name=value` pair, decoded; one that is badly encoded as it stands. */
export function nameOfPair(pair: string): string {
  const [name = ""] = cut(pair, "=");
  return decoded(name);
}

/** The value of the first pair of this name, decoded, or `undefined`. */
export function valueIn(name: string, pairs: readonly string[]): string | undefined {
  const pair = pairs.find((one) => nameOfPair(one).toLowerCase() === name.toLowerCase());
  return pair === undefined ? undefined : decoded(cut(pair, "=")[1] ?? "");
}

/** A text decoded from an address; one that is badly encoded as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function cut(text: string, at: string): [string, string?] {
  const place = text.indexOf(at);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}
