import { draftFileName, encodeDraftFile, type FileOrigin } from "../../draft-file/encode";
import type { Document } from "../../replica/document";
import { sha256 } from "./sha256";

/** A draft file with these documents in it: its name and its text. `numbers`: of the issues, for the name. */
export async function draftFile(
  documents: readonly Document[],
  numbers: readonly (number | null)[],
  origin: FileOrigin,
): Promise<{ name: string; text: string }> {
  return { name: draftFileName(numbers, origin), text: await encodeDraftFile(documents, origin, sha256) };
}
