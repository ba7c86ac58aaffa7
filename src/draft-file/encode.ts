import { canonicalJson } from "../replica/canonical-json";
import type { Document } from "../replica/document";
import { documentJson } from "./document-json";
import { type DraftFile, FORMAT, FORMAT_VERSION, type Sha256 } from "./format";

/** What a file says of where and when it was written. */
export interface FileOrigin {
  /** The name of the device. */
  readonly device: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
}

/** The text of a draft file that holds these documents: canonical JSON, one line for each issue so that it can be read. */
export async function encodeDraftFile(
  documents: readonly Document[],
  { device, exportedAt }: FileOrigin,
  sha256: Sha256,
): Promise<string> {
  const issues = documents.map((document) => canonicalJson(documentJson(document)));
  const checksum = `sha256:${await sha256(`[${issues.join(",")}]`)}`;
  const head: Omit<DraftFile, "issues"> = { format: FORMAT, version: FORMAT_VERSION, exportedAt, device, checksum };
  const members = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n  ${members.join(",\n  ")},\n  "issues": [\n${issues.join(",\n")}\n  ]\n}\n`;
}

/** What a draft file is called: `pasteup-95-work-laptop-2026-11-23.json`; the number is left out where there are several. */
export function draftFileName(numbers: readonly (number | null)[], { device, exportedAt }: FileOrigin): string {
  const [number] = numbers.length === 1 ? numbers : [];
  const words = device
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  const parts = ["pasteup", number ?? "", words.replace(/^-|-$/g, ""), exportedAt.slice(0, 10)];
  return `${parts.filter((part) => part !== "").join("-")}.json`;
}
