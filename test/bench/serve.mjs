import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/**
 * Serves files on 127.0.0.1, compressed as far as an LMS can.
 * @param {Record<string, Uint8Array | string>} files by path, without a slash at the beginning
 * @returns {Promise<{ url: string, close: () => void }>} `url` ends with a slash
 */
export async function serve(files) {
  const replies = new Map(Object.entries(files).map(([path, bytes]) => [`/${path}`, gzipSync(bytes, { level: 9 })]));
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://site').pathname;
    const body = replies.get(path);
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[/\.\w+$/.exec(path)?.[0]] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'content-length': body.length,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
