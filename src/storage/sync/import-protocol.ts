import type { Author } from "../edit";
import type { ImportPreview } from "./importer";
import type { Undo } from "./sync";

/** What a page asks of the worker that takes draft files. The author comes along: a worker has no browser API. */
export type ImportQuestion =
  | { readonly do: "preview"; readonly text: string }
  | { readonly do: "merge"; readonly combining: readonly string[]; readonly author: Author };

/** What the worker answers; `progress` any number of times before a merge is done. */
export type ImportAnswer =
  | { readonly done: "preview"; readonly preview: ImportPreview }
  | { readonly done: "progress"; readonly share: number }
  | { readonly done: "merge"; readonly undo: Undo }
  | { readonly done: "refused"; readonly reason: string; readonly detail: string }
  | { readonly done: "failed"; readonly reason: string; readonly message: string };
