import { addHeading, editHeading, moveEntries, removeEntry } from "../../../src/draft/edits";
import { readIssue } from "../../../src/draft/read-issue";
import { type Document, emptyDocument, registerAt } from "../../../src/replica/document";
import { merge } from "../../../src/replica/merge";
import { type Register, shown } from "../../../src/replica/register";
import { type Write, write } from "../../../src/replica/write";
import { EventLog, type Knowledge } from "./event-log";
import type { HistoryStep } from "./histories";

interface Device {
  document: Document;
  known: Knowledge;
  writer: string;
  writes: number;
}

/** What a device wrote to a file: the document, and, for the judge, what the device knew then. */
interface File {
  readonly document: Document;
  readonly known: Knowledge;
}

export interface Clock {
  readonly offset: number;
  readonly tick: number;
}

/** How two copies of a document become one; handed in, so that a test can try a wrong one. */
export type Merge = typeof merge;

/** Several devices that go through a history, each step done by the code under test and written down by the judge. */
export class Devices {
  readonly log = new EventLog();
  readonly devices: Device[];
  readonly #files: File[] = [];
  #names = 0;

  constructor(
    count: number,
    private readonly clocks: readonly Clock[],
    private readonly mergeOf: Merge = merge,
    private readonly random: () => number = Math.random,
  ) {
    this.devices = Array.from({ length: count }, () => ({
      document: emptyDocument("issue"),
      known: new Set<number>(),
      writer: this.#name("writer"),
      writes: 0,
    }));
  }

  step(step: HistoryStep): void {
    const device = this.#device(step.device);
    const { entries } = readIssue(device.document);
    const picked = (n: number) => entries[n % Math.max(entries.length, 1)]?.id;
    switch (step.do) {
      case "write": {
        const id = picked(step.entry);
        if (step.field === 0)
          this.#write(device, [{ entry: null, field: "title", value: this.#name("title"), replaces: "shown" }]);
        else if (id && step.field === 1) this.#write(device, editHeading(device.document, id, this.#name("text")));
        else if (id) this.#write(device, [{ entry: id, field: "from the future", value: [this.#name("x")] }]);
        return;
      }
      case "remove": {
        const id = picked(step.entry);
        if (id) this.#write(device, removeEntry(id));
        return;
      }
      case "insert":
        for (let n = 0; n < step.count; n++) {
          const siblings = readIssue(device.document).entries;
          const index = (step.at % (siblings.length + 1)) + n;
          this.#write(
            device,
            addHeading(siblings, this.#name("entry"), this.#name("text"), index, this.#placer(device)),
          );
        }
        return;
      case "move": {
        const id = picked(step.entry);
        if (id) this.#write(device, moveEntries(entries, [id], step.at % entries.length, this.#placer(device)));
        return;
      }
      case "restart":
        device.writer = this.#name("writer");
        return;
      case "copy-profile": {
        // The same database on another machine; its browser is started anew, so it writes under a name of its own.
        const onto = this.#device(step.onto);
        onto.document = device.document;
        onto.known = device.known;
        onto.writer = this.#name("writer");
        return;
      }
      case "export":
        this.#files.push({ document: device.document, known: device.known });
        return;
      case "import": {
        const file = this.#files[step.file % Math.max(this.#files.length, 1)];
        if (file) this.#take(device, file);
        return;
      }
    }
  }

  /** Everyone exchanges with everyone, in an order that `random` picks. */
  exchange(): void {
    for (let round = 0; round < 2; round++) {
      const files = this.devices.map(({ document, known }) => ({ document, known }));
      for (const device of this.devices) {
        for (const file of [...files].sort(() => this.random() - 0.5)) this.#take(device, file);
      }
    }
  }

  /** What each device shows of a register, beside what the judge says stands in it. */
  verdicts(device: Device): { register: string; shown: unknown[]; standing: unknown[] }[] {
    return this.log.registers().map((register) => {
      const [entry, field] = JSON.parse(register);
      return {
        register,
        shown: allValues(registerAt(device.document, entry, field)).sort(),
        standing: this.log
          .standing(device.known, register)
          .map(({ value }) => JSON.stringify(value))
          .sort(),
      };
    });
  }

  #write(device: Device, writes: readonly Write[]): void {
    const clock = this.clocks[this.devices.indexOf(device)] ?? { offset: 0, tick: 1 };
    const stamp = { writer: device.writer, at: 1_700_000_000_000 + clock.offset + clock.tick * device.writes++ };
    for (const one of writes) {
      const before = registerAt(device.document, one.entry, one.field);
      const seen = before && shown(before).value;
      device.known = this.log.write(
        device.known,
        JSON.stringify([one.entry, one.field]),
        one.value,
        (value) => one.replaces !== "shown" || JSON.stringify(value) === JSON.stringify(seen),
      );
      device.document = write(device.document, [one], stamp);
    }
  }

  #take(device: Device, file: File): void {
    device.document = this.mergeOf(device.document, file.document);
    device.known = new Set([...device.known, ...file.known]);
  }

  #placer(device: Device) {
    return { writer: device.writer, random: this.random };
  }

  #device(n: number): Device {
    const device = this.devices[n % this.devices.length];
    if (!device) throw new Error("there is no device");
    return device;
  }

  #name(kind: string): string {
    return `${kind} ${this.#names++}`;
  }
}

function allValues(register: Register | undefined): string[] {
  if (!register) return [];
  return register.map(({ value }) => JSON.stringify(value));
}
