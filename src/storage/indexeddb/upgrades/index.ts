import { issuesAndEntries } from "./1-issues-and-entries";
import { snapshotsAndConflicts } from "./2-snapshots-and-conflicts";
import { pageKeys } from "./3-page-keys";
import { mirror } from "./4-mirror";
import { held } from "./5-held";
import type { Upgrade } from "./upgrade";

/** The steps in order: the first leads from an empty database to version 1, the next to 2, and so on. */
export const UPGRADES: readonly Upgrade[] = [issuesAndEntries, snapshotsAndConflicts, pageKeys, mirror, held];
