import * as v from "valibot";
import type { Slot } from "./unfinished";

/** Which record: the store it is in, and its key there. */
export type RecordName =
  | readonly [store: "issues", id: string]
  | readonly [store: "entries", issue: string, id: string]
  | readonly [store: "unfinished", slot: Slot]
  | readonly [store: "choices", what: "draft"]
  | readonly [store: "snapshots", id: string]
  | readonly [store: "snapshotDocuments", snapshot: string, issue: string];

const text = v.string();
const slot = v.custom<Slot>((value) => typeof value === "string");

/** A record's name as it is read from outside. */
export const RECORD_NAME = v.union([
  v.strictTuple([v.literal("issues"), text]),
  v.strictTuple([v.literal("entries"), text, text]),
  v.strictTuple([v.literal("unfinished"), slot]),
  v.strictTuple([v.literal("choices"), v.literal("draft")]),
  v.strictTuple([v.literal("snapshots"), text]),
  v.strictTuple([v.literal("snapshotDocuments"), text, text]),
]);
