import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

/** A server that lets browsers keep a package's programs for a day, as a careless LMS does, and replaces the package in place. */
export interface AgingSite {
  readonly url: string;
  /** What was asked for since the last `forget`, in order. */
  readonly asked: readonly string[];
  forget(): void;
  /** From now on the files say this version. */
  release(what: { readonly pages: string; readonly programs: string }): void;
  close(): Promise<void>;
}

/** `pages` stand beside the package, which stands below `/course/`; `version` is the one that the package was built with. */
export async function startAgingSite(
  zip: string,
  version: string,
  pages: Readonly<Record<string, string>> = {},
): Promise<AgingSite> {
  const files = unzipSync(readFileSync(zip));
  let released = { pages: version, programs: version };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname.slice(1);
    asked.push(path);
    const page = pages[path];
    const file = files[path.replace(/^course\//, '')];
    if (page !== undefined) return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    if (!file) return void response.writeHead(404).end();
    const type = types[path.split('.').at(-1)!] ?? 'application/octet-stream';
    const isPage = type === 'text/html';
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': isPage ? 'no-cache' : 'max-age=86400',
    });
    const says = isPage ? released.pages : released.programs;
    response.end(Buffer.from(file).toString('utf8').replaceAll(version, says));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    forget: () => void asked.splice(0),
    release: (what) => {
      released = what;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
