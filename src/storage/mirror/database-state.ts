/** What the database knows of its mirror. */
export interface DatabaseState {
  /** Minted when the database was made: one that was thrown away and made anew has another. */
  readonly id: string;
  /** Changes up to this number were in the mirror when it was last asked. */
  readonly copied: number;
  /** How many writes that were made to the mirror alone have been brought here. */
  readonly alone: number;
  readonly healed?: Healed;
}

/** What one store had lost and the other brought back. */
export interface Healed {
  readonly what: "database" | "mirror";
  /** Epoch milliseconds. */
  readonly at: number;
  /** Whether a page has told the editor. */
  readonly told: boolean;
}
