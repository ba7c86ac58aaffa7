declare module "punycode/punycode.es6.js" {
  /** A host name with its labels in the letters of their languages (RFC 3492, RFC 5891). Throws for what is badly encoded. */
  export function toUnicode(host: string): string;
}
