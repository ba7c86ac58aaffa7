import type { Sha256 } from "../../draft-file/format";

/** SHA-256 by the Web Cryptography API, which pages, workers and Node have. */
export const sha256: Sha256 = async (text) => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};
