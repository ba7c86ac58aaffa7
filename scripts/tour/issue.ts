import { readFile } from "node:fs/promises";
import type { Pages } from "../drive/site";

/** One page of the tour, and what an editor writes about it. */
export interface Stop {
  readonly address: string;
  readonly file: string;
  readonly blurb: string;
  readonly emoji: string;
}

/** The issue's own texts. */
export const ISSUE = {
  number: "95",
  title: "Stable TCP routes, four megabytes and more",
  introduction:
    "Welcome back after a quiet week. " +
    "Most of what follows is about doing the same with less: fewer bytes, fewer nodes, fewer alarms at night. " +
    "The fourth story is for everybody who has ever drained the wrong node. " +
    "Enjoy the read, and have a good weekend! ☕",
} as const;

/** Seven pages under seven hosts: two without an emoji, one with two links, the last a short line with a mention. */
export const STOPS: readonly Stop[] = [
  {
    address: "http://gateway.example/2026/11/tcp-routes",
    file: "gateway.html",
    blurb:
      "The Gateway API has [a stable way to route TCP](), and the migration guide is refreshingly short. " +
      "If you still run two ingress controllers side by side, this is the week to plan the end of one.",
    emoji: "🚪",
  },
  {
    address: "http://images.example/four-megabytes",
    file: "images.html",
    blurb:
      "[A base image of four megabytes]() sounds like a stunt until you read how it was built. " +
      "The trick is boring in the best way: nothing is copied that nobody asked for.",
    emoji: "📦",
  },
  {
    address: "http://scheduler.example/posts/packing-pods?utm_source=feed",
    file: "scheduler.html",
    blurb:
      "Two projects met in the middle: [the scheduler plugin that packs pods by memory]() now talks to " +
      "[the autoscaler that buys the nodes](https://autoscaler.example/blog/talking-to-schedulers).",
    emoji: "🤝🏽",
  },
  {
    address: "http://rehearsal.example/upgrade",
    file: "rehearsal.html",
    blurb:
      "How do you test an upgrade that you can run only once? " +
      "[This team rehearsed theirs on a copied control plane]() and wrote down every surprise.",
    emoji: "",
  },
  {
    address: "http://security.example/advisories/mounts",
    file: "mounts.html",
    blurb:
      "A [flaw in how one runtime cleans up its mounts]() lets a container see its neighbour's files. " +
      "Patches are out, and the workaround is a single line.",
    emoji: "🔐",
  },
  {
    address: "http://history.example/pause",
    file: "pause.html",
    blurb:
      "For a long train ride: [a history of the pause container](), the smallest program that nearly everybody runs.",
    emoji: "🚂",
  },
  {
    address: "http://meetup.example/autumn/recordings",
    file: "recordings.html",
    blurb: "All [talks are online](), thanks @autumn-meetup!",
    emoji: "",
  },
];

/** The pages of the tour, as a site serves them. */
export async function tourPages(): Promise<Pages> {
  const pages = STOPS.map(async ({ address, file }) => {
    const html = await readFile(new URL(`./pages/${file}`, import.meta.url), "utf8");
    return [address, html] as const;
  });
  return new Map(await Promise.all(pages));
}
