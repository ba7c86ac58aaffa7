import { type PageKey, pageKeyOf } from "../src/draft/page-key";
import type { Slot } from "../src/storage/unfinished";

/** The page in the tab under the popup. */
export interface TabPage {
  /** `null` where the browser does not tell the address. */
  readonly key: PageKey | null;
  /** Where text for this page is kept until it is added. */
  readonly slot: Slot;
}

/** The page at an address. */
export function pageAt(address: string): TabPage {
  const key = pageKeyOf(address);
  return { key, slot: key ?? "no-address" };
}
