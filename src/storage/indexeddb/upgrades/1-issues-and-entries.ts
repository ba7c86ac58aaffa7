import type { Upgrade } from "./upgrade";

/** The first schema: documents in two stores, with the indexes that keep every look-up independent of the library. */
export const issuesAndEntries: Upgrade = (database) => {
  const issues = database.createObjectStore("issues", { keyPath: "id" });
  issues.createIndex("byState", ["state", "number"]);
  issues.createIndex("byNumber", "number");
  const entries = database.createObjectStore("entries", { keyPath: ["issue", "id"] });
  entries.createIndex("listed", ["issue", "order", "id"]);
  entries.createIndex("byPage", "pages", { multiEntry: true });
  database.createObjectStore("unfinished", { keyPath: "slot" });
  database.createObjectStore("choices");
};
