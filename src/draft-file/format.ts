import type { Json } from "../replica/canonical-json";

/** How a draft file says what it is. The two stand at the top of the file for ever; see docs/draft-file.md. */
export const FORMAT = "pasteup-draft";

/** The version this Pasteup writes. Lower ones are led here by `upgrades`, higher ones are refused. */
export const FORMAT_VERSION = 1;

/** What a file may hold at most, checked before anything is built from it. */
export const LIMITS = {
  /** Of the whole file, as UTF-8. */
  bytes: 20 * 1024 * 1024,
  /** Of objects and lists inside each other. */
  nesting: 32,
  issues: 5_000,
  entriesPerIssue: 10_000,
  /** Of one text or one name, in UTF-16 code units. */
  textLength: 1_000_000,
  nameLength: 200,
} as const;

/** A draft file as it is written, its issues already in their JSON form. */
export interface DraftFile {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** The name of the device that wrote it. */
  readonly device: string;
  /** `sha256:` and the digest, in hexadecimal, of the canonical JSON of `issues` as UTF-8. */
  readonly checksum: string;
  readonly issues: Json;
}

/** Computes a SHA-256 digest of a text as UTF-8, in lower-case hexadecimal; handed in, because hosts differ in how. */
export type Sha256 = (text: string) => Promise<string>;

/** Why a file was not taken. Nothing was changed. `detail` is a place or a name in it, for the sentence that says so. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  constructor(
    readonly reason:
      | "not-json"
      | "not-a-draft"
      | "newer"
      | "too-large"
      | "too-deep"
      | "damaged"
      | "checksum"
      | "bad-link"
      | "contradicts",
    readonly detail = "",
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
  }
}
