/** How often a property is tried: `often` in the ordinary run, a multiple where `PASTEUP_MORE_RUNS` asks for it. */
export function runs(often: number): { numRuns: number } {
  return { numRuns: often * Number(process.env.PASTEUP_MORE_RUNS ?? 1) };
}
