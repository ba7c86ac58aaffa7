/**
 * An independent account of what devices wrote and saw, to judge the merge by: every write is an event with an id of
 * its own, every device has the set of events it has come to know, and every event names the events it replaced when
 * it was made. There are no counters, no contexts and no clocks in it.
 */
export interface Event {
  readonly id: number;
  readonly register: string;
  readonly value: unknown;
  readonly replaced: ReadonlySet<number>;
}

/** What a device knows. */
export type Knowledge = ReadonlySet<number>;

export class EventLog {
  readonly #events: Event[] = [];

  /** Records a write and answers with what its device knows afterwards. `sees`: the values that it replaces. */
  write(known: Knowledge, register: string, value: unknown, sees: (value: unknown) => boolean): Knowledge {
    const id = this.#events.length;
    const replaced = new Set(
      this.standing(known, register)
        .filter((event) => sees(event.value))
        .map((event) => event.id),
    );
    this.#events.push({ id, register, value, replaced });
    return new Set([...known, id]);
  }

  /** The events of a register that a device knows and knows no replacement of. */
  standing(known: Knowledge, register: string): Event[] {
    const mine = [...known].flatMap((id) => this.#events[id] ?? []).filter((event) => event.register === register);
    const replaced = new Set(mine.flatMap((event) => [...event.replaced]));
    return mine.filter((event) => !replaced.has(event.id));
  }

  /** Every register that anybody ever wrote. */
  registers(): string[] {
    return [...new Set(this.#events.map((event) => event.register))];
  }
}
