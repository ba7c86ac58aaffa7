import { decodeDraftFile } from "../../draft-file/decode";
import { draftFileName, encodeDraftFile, type FileOrigin } from "../../draft-file/encode";
import type { Document } from "../../replica/document";
import { sha256 } from "./sha256";

/**
 * A draft file with these documents in it: its name and its text. `numbers`: of the issues, for the name. The text is
 * read back before it is given out, because a file that can't be imported is no copy: throws {@link FileRefused} where it
 * would be too large, or hold a text that no file may.
 */
export async function draftFile(
  documents: readonly Document[],
  numbers: readonly (number | null)[],
  origin: FileOrigin,
): Promise<{ name: string; text: string }> {
  const text = await encodeDraftFile(documents, origin, sha256);
  await decodeDraftFile(text, sha256);
  return { name: draftFileName(numbers, origin), text };
}
