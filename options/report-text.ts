import type { Diagnostics } from "../src/storage/diagnostics";

/** What a report says of the extension and the browser. */
export interface Surroundings {
  readonly version: string;
  readonly userAgent: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * A report for whoever helps: how much is stored and how, one fact a line, in English whatever the editor's language.
 * It is made of numbers, moments and fixed words, so that nothing anybody wrote can be in it.
 */
export function reportText(found: Diagnostics, { version, userAgent, at }: Surroundings): string {
  const { counts, healed, space } = found;
  const lines: readonly (readonly [string, string | number])[] = [
    ["Pasteup", version],
    ["browser", userAgent],
    ["report made", at],
    ["stored in", found.isAlone ? "extension storage alone" : "database and extension storage"],
    ["changes not copied yet", found.behind],
    ["issues", counts.issues],
    ["drafts", counts.drafts],
    ["entries", counts.entries],
    ["unfinished texts", counts.unfinished],
    ["earlier states", counts.snapshots],
    ["conflicts", found.disputed],
    ["first edit", found.since === null ? "none" : new Date(found.since).toISOString()],
    ["bytes used", space?.used ?? "unknown"],
    ["bytes offered", space?.offered ?? "unknown"],
    ["bytes in extension storage", found.copySize ?? "unknown"],
    ["promised to be kept", found.isPromised ? "yes" : "no"],
    ["last repair", healed ? `${healed.what}, ${new Date(healed.at).toISOString()}` : "none"],
  ];
  return `${lines.map(([name, value]) => `${name}: ${value}`).join("\n")}\n`;
}
