import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Preview } from './preview.ts';

export interface PreviewServer {
  readonly url: string;
  /** Makes every open page load anew; answers stay, the browser keeps them. */
  reload(): void;
  close(): void;
}

/** Serves a preview on this machine only, at the port or the next free one. */
export async function startPreviewServer(preview: Preview, port: number): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => answer(request, response, preview, listeners));
  const actual = await listen(server, port);
  return {
    url: `http://127.0.0.1:${actual}/`,
    reload: () => listeners.forEach((listener) => listener.write('event: reload\ndata: \n\n')),
    close: () => {
      listeners.forEach((listener) => listener.end());
      server.close();
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  preview: Preview,
  listeners: Set<ServerResponse>,
): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  // Another name for this machine is another site's page reaching for it (DNS rebinding).
  if (host !== '127.0.0.1' && host !== 'localhost') return void response.writeHead(403).end();
  const path = decodePath(request.url ?? '/');
  if (path === 'preview-events') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
    return;
  }
  const file = path === null ? null : preview.file(path);
  if (!file) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.');
  response
    .writeHead(200, { 'content-type': `${file.type}; charset=utf-8`, 'cache-control': 'no-store' })
    .end(file.body);
}

function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname.slice(1));
  } catch {
    return null;
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') listen(server, port + 1).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
