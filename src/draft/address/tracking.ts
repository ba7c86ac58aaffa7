import rules from "tidy-url/data/rules.js";
import { joinParts, nameOfPair, partsOf } from "./parts";

/** An address without what says where its reader came from, and the names of what was taken out, each once. */
export interface Cleaned {
  readonly address: string;
  readonly removed: readonly string[];
}

/** Families of names, and names that tidy-url's rules lack. */
const ALSO =
  /^(utm_.*|itm_.*|pk_.*|piwik_.*|mtm_.*|matomo_.*|hsa_.*|_hs.*|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igsh|igshid|ref_src|ref_url|mc_tc|vero_conv|_ga|_gl|srsltid|_openstat|s_kwcid|ml_subscriber(_hash)?|rb_clickid|wickedid|epik)$/i;

/** Names that track on one host and mean something on others. */
const ALSO_ON: readonly { readonly host: RegExp; readonly names: RegExp }[] = [
  { host: /(^|\.)(youtube\.com|youtu\.be)$/i, names: /^(si|feature|pp)$/i },
  { host: /(^|\.)(x|twitter)\.com$/i, names: /^(s|ref_.*)$/i },
  { host: /(^|\.)substack\.com$/i, names: /^(r|isFreemail|publication_id|post_id|triedRedirect|showWelcomeOnShare)$/i },
  { host: /(^|\.)open\.spotify\.com$/i, names: /^si$/i },
];

/** Names that tidy-url's rules take for tracking, and that select what is shown: a time, a video, a friend's link. */
const MEANT: readonly { readonly host: RegExp; readonly names: RegExp }[] = [
  { host: /(^|\.)medium\.com$/i, names: /^sk$/i },
  { host: /(^|\.)(youtube\.com|youtu\.be)$/i, names: /^(v|t|list|q|start|end)$/i },
  { host: /(^|\.)pixiv\.net$/i, names: /^(p|i)$/i },
  { host: /(^|\.)(yandex|startpage|google)\.[a-z.]+$/i, names: /^(q|text|query)$/i },
];

/**
 * Takes the tracking parameters out of an address, from the query and the fragment: by tidy-url's rules, a few of our
 * own, and none that would change what is shown. The rest stays byte for byte, with its order and its odd encodings.
 */
export function withoutTracking(address: string): Cleaned {
  const isTracking = trackingIn(address);
  if (!isTracking) return { address, removed: [] };
  const removed: string[] = [];
  const keep = (pair: string) => {
    const name = nameOfPair(pair);
    if (!isTracking(name)) return true;
    removed.push(name);
    return false;
  };
  const parts = partsOf(address);
  const query = parts.query.filter(keep);
  const cleaned = joinParts({ ...parts, query, fragment: cleanFragment(parts.fragment, keep) });
  return { address: removed.length > 0 ? cleaned : address, removed: [...new Set(removed)] };
}

/** A fragment can be an anchor, pairs (`#utm_source=x`), or a route with a query of its own (`#/a?utm_source=x`). */
function cleanFragment(fragment: string, keep: (pair: string) => boolean): string {
  const [route = "", ...query] = fragment.split("?");
  const kept = (pairs: string) =>
    pairs
      .split("&")
      .filter((pair) => !pair.includes("=") || keep(pair))
      .join("&");
  const cleaned = kept(query.join("?"));
  return kept(route) + (query.length > 0 && cleaned !== "" ? `?${cleaned}` : "");
}

/** Tells which names track at an address, or `null` for what is no address. */
function trackingIn(address: string): ((name: string) => boolean) | null {
  if (!URL.canParse(address)) return null;
  const { hostname, href } = new URL(address);
  const matching = rules.filter(
    (rule) =>
      matches(rule.match, rule.match_href ? href : hostname) &&
      !rule.exclude?.some((pattern) => matches(pattern, href)),
  );
  const names = new Set(matching.flatMap((rule) => rule.rules ?? []).map((name) => name.toLowerCase()));
  for (const allowed of matching.flatMap((rule) => rule.allow ?? [])) names.delete(allowed.toLowerCase());
  const also = ALSO_ON.filter((own) => own.host.test(hostname));
  const meant = MEANT.filter((own) => own.host.test(hostname));
  return (name) =>
    !meant.some((own) => own.names.test(name)) &&
    (names.has(name.toLowerCase()) || ALSO.test(name) || also.some((own) => own.names.test(name)));
}

/** The rules' patterns have the flag `g`, with which a test goes on where the last one ended. */
function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}
