/** What came of trying a fault many times. */
export interface FaultOutcome {
  /** What was counted, in words: "0 of 1,191 acknowledged clips lost; 3 wipes, 3 heals". */
  readonly figure: string;
  /** What must not have happened, each in words. */
  readonly failures: readonly string[];
}

/** A line of the table in docs/reliability.md. */
export interface FaultResult extends FaultOutcome {
  readonly fault: string;
  /** What made the run's random choices; `null` where there were none. */
  readonly seed: number | null;
  readonly times: number;
}

/** Where each result is written, for the table. */
export const RESULTS = "reports/faults";
