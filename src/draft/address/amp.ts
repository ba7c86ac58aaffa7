/**
 * A host and path without what marks the AMP copy of a page, for comparing pages: `amp.` before the host, `/amp` or
 * `.amp` at the path's end, `/amp/` at its start.
 */
export function withoutAmp(host: string, path: string): { readonly host: string; readonly path: string } {
  const plainHost = host.replace(/^(www\.)?amp\.(?=[^.]+\.)/, "$1");
  const stripped = path
    .replace(/^(?:\/amp)+(?=\/[^/])/i, "")
    .replace(/(?:\/amp\/?|\/amp\.html?|\.amp)+$/i, "")
    .replace(/\.amp(\.html?)$/i, "$1");
  // A page that is called just that is no copy of the site's root, which equals nothing but itself.
  const plainPath = /^\/*$/.test(stripped) ? path : stripped;
  return plainPath === path && plainHost === host ? { host, path } : withoutAmp(plainHost, plainPath);
}

/** Whether a query parameter only asks for the AMP copy. */
export function asksForAmp(name: string, value: string): boolean {
  return /^amp$/i.test(name) || (/^outputType$/i.test(name) && /^amp$/i.test(value));
}
