import * as v from "valibot";
import { canonicalJson, type Json } from "../replica/canonical-json";
import type { Document } from "../replica/document";
import { DOCUMENT } from "./document-schema";
import { FileRefused, FORMAT, FORMAT_VERSION, LIMITS, type Sha256 } from "./format";
import { nestingOf } from "./nesting";
import { FILE_UPGRADES } from "./upgrades";

/** What was in a draft file. */
export interface DraftContents {
  readonly device: string;
  readonly exportedAt: string;
  readonly documents: readonly Document[];
}

const short = v.pipe(v.string(), v.maxLength(LIMITS.nameLength));
const HEAD = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });
const FILE = v.object({
  exportedAt: v.pipe(short, v.isoTimestamp()),
  device: short,
  checksum: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  issues: v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.issues)),
});

/**
 * Reads a draft file. Throws {@link FileRefused} for whatever is not one, or not whole; then nothing was built from it.
 * `text` is the file's content, decoded as UTF-8.
 */
export async function decodeDraftFile(text: string, sha256: Sha256): Promise<DraftContents> {
  if (byteLength(text) > LIMITS.bytes) throw new FileRefused("too-large");
  if (nestingOf(text) > LIMITS.nesting) throw new FileRefused("too-deep");
  const parsed = parse(text.replace(/^\ufeff/, ""));
  const head = v.safeParse(HEAD, parsed);
  if (!head.success) throw new FileRefused("not-a-draft");
  const { version } = head.output;
  if (version > FORMAT_VERSION) throw new FileRefused("newer", String(version));
  const file = v.safeParse(FILE, parsed);
  if (!file.success) throw new FileRefused("damaged", v.getDotPath(file.issues[0]) ?? "");
  const { exportedAt, device, checksum, issues } = file.output;
  if (checksum !== `sha256:${await sha256(canonicalJson(issues as Json))}`) throw new FileRefused("checksum");
  const current = FILE_UPGRADES.slice(version - 1).reduce((before: unknown, step) => step(before), issues);
  return { exportedAt, device, documents: readDocuments(current) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused("not-json");
  }
}

function readDocuments(issues: unknown): Document[] {
  const documents = v.safeParse(v.array(DOCUMENT), issues, { abortEarly: true });
  if (!documents.success) {
    const { message } = documents.issues[0];
    throw new FileRefused(message.startsWith("a link") ? "bad-link" : "damaged", message);
  }
  const ids = new Set(documents.output.map(({ id }) => id));
  if (ids.size < documents.output.length) throw new FileRefused("damaged", "an issue stands in the file twice");
  return documents.output;
}

/** The length of a text as UTF-8, without encoding it. */
function byteLength(text: string): number {
  if (text.length > LIMITS.bytes) return text.length;
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
    // The second half of a surrogate pair: both together take four bytes, of which the first was given three.
    if (unit >= 0xdc00 && unit <= 0xdfff) bytes -= 2;
  }
  return bytes;
}
