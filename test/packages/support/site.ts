import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves an unpacked web package below `/course/`, and pages of a foreign site beside it. */
export async function startSite(zip: string, pages: Readonly<Record<string, string>> = {}): Promise<Site> {
  const files = unzipSync(readFileSync(zip));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname.slice(1));
    const body = pages[path] ?? files[path.replace(/^course\/$/, 'course/index.html').replace(/^course\//, '')];
    if (body === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[/\.\w+$/.exec(path)?.[0] ?? '.html'] ?? 'text/html' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
