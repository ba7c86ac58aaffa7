import * as v from "valibot";
import { NewerDatabase } from "../errors";
import type { DatabaseState } from "./database-state";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What the mirror says of itself. */
const META = v.object({
  version: v.literal(1),
  /** The database whose mirror this is; empty where there never was one. */
  database: v.string(),
  /** Which of the database's changes are in it: all up to this number. */
  copied: count,
  /** How many writes were made to the mirror alone, by pages that had no database. */
  alone: count,
});

export type Meta = v.InferOutput<typeof META>;

export const META_KEY = "mirror";

/** What a mirror of a later version will say first of all. */
const NEWER = v.object({ version: v.pipe(v.number(), v.minValue(2)) });

/**
 * Reads what the mirror says of itself, as {@link parseMeta} does. Throws {@link NewerDatabase} for the mirror of a newer
 * Pasteup, which this one must not touch.
 */
export function readMeta(stored: unknown): Meta | null {
  if (v.is(NEWER, stored)) throw new NewerDatabase("the mirror is newer");
  return parseMeta(stored);
}

/** Reads what a mirror says of itself; `null` where there is none, or none that can be read. */
export function parseMeta(stored: unknown): Meta | null {
  const parsed = v.safeParse(META, stored);
  return parsed.success ? parsed.output : null;
}

/** How the two stores stand to each other. All but `level` call for healing. */
export type Standing =
  /** The mirror has everything but the changes that the database has noted for it. */
  | "level"
  /** There never was a mirror of this database. */
  | "no-mirror-yet"
  /** The mirror is gone, or has lost what it had. */
  | "mirror-poorer"
  /** The database is another than the one that was mirrored, or has lost its latest changes. */
  | "database-poorer"
  /** Pages that had no database have written to the mirror. */
  | "written-alone";

/** Compares what the stores say of themselves. `last`: the number of the database's newest change. */
export function standing(meta: Meta | null, { id, copied, alone }: DatabaseState, last: number): Standing {
  if (meta === null) return copied > 0 ? "mirror-poorer" : "no-mirror-yet";
  if (meta.database === "" || (meta.database === id && meta.alone !== alone)) return "written-alone";
  if (meta.database !== id || meta.copied > last) return "database-poorer";
  return meta.copied < copied ? "mirror-poorer" : "level";
}
