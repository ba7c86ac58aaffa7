const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A random id of 16 letters and digits, 95 bits: short, because every version in a draft file carries one. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(64));
  // Bytes of 248 and above are left out, so that every character is equally likely; enough are left by far.
  const fair = [...bytes].filter((byte) => byte < 248);
  return Array.from({ length: 16 }, (_, at) => ALPHABET[(fair[at] ?? 0) % ALPHABET.length]).join("");
}
