import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Pages under hosts of their own, without DNS: a proxy on loopback that answers for every host itself. */
export interface Site {
  /** `host:port` for the browser's proxy setting. */
  readonly proxy: string;
  close(): Promise<void>;
}

/** A page's HTML by its address, which is `http:` (the proxy sees no more of `https:` than a host). */
export type Pages = ReadonlyMap<string, string>;

/** Starts serving. `pages` may be filled later: it is looked at with each request. */
export async function startSite(pages: Pages): Promise<Site> {
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? "");
    response.writeHead(html === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(html ?? "not here");
  });
  server.on("connect", (_request, socket) => {
    // Nobody else hears of a tunnel whose browser was killed: the server has let go of its socket.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
