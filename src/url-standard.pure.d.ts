/**
 * The part of the WHATWG URL Standard that the pure folders use. They are type-checked without the DOM's and Node's
 * types (`tsconfig.pure.json`), so that naming a browser, a clock or a random source there does not compile; URL
 * parsing needs none of these and every JavaScript host has it.
 */
declare class URL {
  static canParse(url: string, base?: string): boolean;
  constructor(url: string, base?: string);
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: Iterable<[string, string]>;
  readonly hash: string;
}
