import { newId } from "../../new-id";
import type { Upgrade } from "./upgrade";

/**
 * Room for what the mirror has to know: which records changed and are not in it yet, and an id by which a database that
 * the browser threw away and made anew is told from the one it was.
 */
export const mirror: Upgrade = (database, transaction) => {
  database.createObjectStore("changes", { autoIncrement: true });
  database.createObjectStore("mirror");
  void transaction.objectStore("mirror").put({ id: newId(), copied: 0, alone: 0 }, "state");
};
