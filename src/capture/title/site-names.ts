import { essence } from "./clean-text";

/** Names by which a site is called at the end or the front of its titles, that neither its pages nor its host tell. */
const KNOWN: readonly { readonly host: RegExp; readonly name: string }[] = [
  { host: /^news\.ycombinator\.com$/, name: "Hacker News" },
  { host: /(^|\.)stackexchange\.com$/, name: "Stack Exchange" },
  { host: /^(www\.)?npmjs\.com$/, name: "npm" },
  { host: /^developer\.mozilla\.org$/, name: "MDN" },
  { host: /^developer\.mozilla\.org$/, name: "MDN Web Docs" },
  { host: /^nvd\.nist\.gov$/, name: "NVD" },
  { host: /^crates\.io$/, name: "crates.io: Rust Package Registry" },
  { host: /^docs\.rs$/, name: "Rust" },
  { host: /(^|\.)(twitter|x)\.com$/, name: "X" },
  { host: /(^|\.)wikipedia\.org$/, name: "Wikipedia, the free encyclopedia" },
  { host: /(^|\.)nytimes\.com$/, name: "The New York Times" },
  { host: /(^|\.)wsj\.com$/, name: "The Wall Street Journal" },
  { host: /(^|\.)bbc\.(com|co\.uk)$/, name: "BBC News" },
  { host: /(^|\.)lwn\.net$/, name: "LWN.net" },
];

/** Parts of a host that name no site. */
const NO_NAMES = new Set([
  "www",
  "m",
  "mobile",
  "amp",
  "en",
  "co",
  "com",
  "org",
  "net",
  "blog",
  "docs",
  "news",
  "dev",
  "old",
]);

/** The parts of a host that can name its site. */
export function hostLabels(address: string): string[] {
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  return host
    .split(".")
    .slice(0, -1)
    .filter((label) => !NO_NAMES.has(label) && label.length > 2);
}

/** Tells whether a text is the name of the page's site: as the page says, as the host says, or as is known of it. */
export function siteNameTest(siteNames: readonly string[], address: string): (text: string) => boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  const labels = hostLabels(address);
  const names = [
    ...siteNames,
    ...siteNames.map((name) => name.replace(/\.(com|org|net|io|co\.uk)$/i, "")),
    ...KNOWN.filter((known) => known.host.test(host)).map(({ name }) => name),
    host,
    host.replace(/^www\./, ""),
    ...labels,
    // A person's name can fill a host: jane.example.org is Jane Example's.
    labels.join(""),
  ];
  const essences = new Set(names.map(essence).filter(Boolean));
  // "Bluesky Social" signs as "Bluesky".
  const starts = siteNames.filter((name) => /\s/.test(name)).map(essence);
  return (text) => {
    const plain = essence(text);
    if (plain === "") return false;
    return (
      essences.has(plain) ||
      starts.some((name) => plain.length > 3 && name.startsWith(plain)) ||
      essences.has(plain.replace(/^the/, "")) ||
      essences.has(`the${plain}`)
    );
  };
}
