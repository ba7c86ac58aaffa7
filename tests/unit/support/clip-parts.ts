import type { Scripting } from "webextension-polyfill";
import type { ClipParts } from "../../../src/background/clip-tab";
import { quotationOf } from "../../../src/export/quotation";
import type { Library } from "../../../src/storage/library";

/** What clipping without the popup needs, in a browser that lets no page be read. */
export function clipParts(library: Library): ClipParts {
  const scripting = { executeScript: async () => Promise.reject(new Error("not allowed")) };
  return { library, scripting: scripting as unknown as Scripting.Static, quote: quotationOf };
}
