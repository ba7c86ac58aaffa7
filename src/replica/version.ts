import { canonicalJson, type Json } from "./canonical-json";

/** One run of the browser on one device: a fresh random id, never reused, so that a dot is never minted twice. */
export type WriterId = string;

/**
 * One value as somebody wrote it. `(writer, counter)` is its dot, unique in a document; `at` is the writer's clock in
 * epoch milliseconds and decides only which of several versions shows first, never which one survives.
 */
export interface Version {
  readonly value: Json;
  readonly writer: WriterId;
  readonly counter: number;
  readonly at: number;
}

/** Orders strings by UTF-16 code units, the one order every device and every store agrees on. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders versions by dot; two values under one dot (a damaged or forged file) are told apart by their content. */
export function compareDots(a: Version, b: Version): number {
  return (
    compareText(a.writer, b.writer) ||
    a.counter - b.counter ||
    compareText(canonicalJson(a.value), canonicalJson(b.value))
  );
}

/** Orders versions by what shows first: the latest `at`, ties by dot, so that every device shows the same one. */
export function compareShown(a: Version, b: Version): number {
  return b.at - a.at || compareDots(b, a);
}
