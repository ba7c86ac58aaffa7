const BROWSERS: readonly (readonly [name: string, mark: RegExp])[] = [
  ["Firefox", /Firefox\//],
  ["Edge", /Edg\//],
  ["Opera", /OPR\//],
  ["Chrome", /Chrome\//],
];

const SYSTEMS: readonly (readonly [name: string, mark: RegExp])[] = [
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["Mac", /Macintosh|Mac OS X/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
];

/** What a device is called until it is given a name: "Firefox on Linux". `userAgent` as `navigator` gives it. */
export function deviceNameOf(userAgent: string): string {
  const find = (names: typeof BROWSERS) => names.find(([, mark]) => mark.test(userAgent))?.[0];
  return [find(BROWSERS) ?? "Browser", find(SYSTEMS)].filter(Boolean).join(" on ");
}
