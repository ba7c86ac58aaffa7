declare module "tidy-url/data/rules.js" {
  /** The rules of tidy-url as it publishes them; what Pasteup does not use is left out. */
  const rules: readonly {
    /** Tested against the host, or with `match_href` against the whole address. */
    readonly match: RegExp;
    readonly match_href?: boolean;
    /** Names of parameters that say where a reader came from. */
    readonly rules?: readonly string[];
    /** Names that look like those and are none. */
    readonly allow?: readonly string[];
    /** Addresses to which the rule does not apply. */
    readonly exclude?: readonly RegExp[];
    /** The parameter that holds the address a redirection leads to. */
    readonly redirect?: string;
  }[];
  export default rules;
}
