import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { build } from "vite";

/** The playground as built, on a plain static server, in a folder of it. */
export interface PlaygroundSite {
  readonly url: string;
  /** Where the built files lie. */
  readonly folder: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".txt": "text/plain",
};

export async function buildPlayground(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "riwaya-playground-"));
  const configFile = resolve(import.meta.dirname, "../../playground/vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir: folder } });
  return folder;
}

export async function servePlayground(): Promise<PlaygroundSite> {
  const folder = await buildPlayground();
  const base = "/some/folder/";
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(folder, path.slice(base.length) || "index.html");
    if (!path.startsWith(base) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    folder,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
