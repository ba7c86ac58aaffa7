import { canonicalJson, type Json } from "./canonical-json";
import { compareDots, compareShown, type Version } from "./version";

/**
 * A multi-value register: one version, or several that were written without knowing of each other. Never empty, and
 * kept in dot order, so that equal registers are equal structures.
 */
export type Register = readonly [Version, ...Version[]];

/** The register of these versions, in dot order, or `undefined` for none. */
export function registerOf(versions: readonly Version[]): Register | undefined {
  const [first, ...rest] = [...versions].sort(compareDots);
  return first && [first, ...rest];
}

/** The version that shows: the latest `at`, ties by dot. */
export function shown(register: Register): Version {
  return register.reduce((best, version) => (compareShown(version, best) < 0 ? version : best));
}

/** The other values that stand beside the one that shows, each once, in the order they would show. */
export function alternatives(register: Register): readonly Version[] {
  if (register.length === 1) return [];
  const seen = new Set([canonicalJson(shown(register).value)]);
  return [...register].sort(compareShown).filter((version) => {
    const text = canonicalJson(version.value);
    return !seen.has(text) && seen.add(text);
  });
}

/** What shows in a register that may not exist yet. */
export function shownValue(register: Register | undefined): Json | undefined {
  return register && shown(register).value;
}
