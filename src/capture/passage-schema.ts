import * as v from "valibot";
import type { Passage, PassageNode } from "../draft/passage";

const PASSAGE: v.GenericSchema<unknown, Passage> = v.array(v.lazy(() => NODE));

const NODE: v.GenericSchema<unknown, PassageNode> = v.union([
  v.string(),
  v.object({ is: v.literal("break") }),
  v.object({ is: v.literal("link"), to: v.string(), of: PASSAGE }),
  v.object({
    is: v.picklist(["block", "quote", "list", "numbers", "item", "strong", "emphasis", "code", "preformatted"]),
    of: PASSAGE,
  }),
]);

/** A passage as the content script returns it. */
export const SELECTED_PASSAGE = v.fallback(PASSAGE, []);
