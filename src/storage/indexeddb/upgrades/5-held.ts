import type { Upgrade } from "./upgrade";

/** An index of the clips that wait for the next issue. Nothing that earlier versions stored can be in it. */
export const held: Upgrade = (_database, transaction) => {
  transaction.objectStore("entries").createIndex("held", "held");
};
