import { existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer, type LmsContent } from './answer.ts';
import { openAttempts } from './attempts.ts';
import { readPackages } from './read-package.ts';
import type { ReadSuspendData } from './reading.ts';
import { type Reply, textReply } from './reply.ts';
import type { PackageEntry } from './shapes.ts';

/** What the local LMS is started with. */
export interface LmsOptions {
  readonly packages: readonly { /** The path of a .zip. */ readonly file: string }[];
  /** Where the attempts are stored; made when the first one begins. */
  readonly dataFolder: string;
  /** 4173 if left out; the next free one if it is taken. 0 takes any. */
  readonly port?: number;
  /** The folder with the built `lms.js` and `lms.css`; found beside the built command line if left out. */
  readonly clientFolder?: string;
  /** Says in words what suspend data hold; without it the LMS's page shows them as they are. */
  readonly readSuspendData?: ReadSuspendData;
}

/** A running LMS. */
export interface RunningLms {
  /** With a slash at its end, as `http://127.0.0.1:4173/`. */
  readonly url: string;
  readonly port: number;
  /** In the order they were given; a package is taken at `<url>take/<key>`. */
  readonly packages: readonly PackageEntry[];
  close(): Promise<void>;
}

const host = '127.0.0.1';
const defaultPort = 4173;
const portsToTry = 50;

/** Starts the local LMS on 127.0.0.1 alone; rejects only if no port is free. */
export async function startLms(options: LmsOptions): Promise<RunningLms> {
  const loaded = await readPackages(options.packages);
  const lms: LmsContent = {
    packages: new Map(loaded.map((each) => [each.entry.key, each])),
    attempts: openAttempts(options.dataFolder),
    clientFolder: options.clientFolder ?? builtClientFolder(),
    networks: new Map(),
    readSuspendData: options.readSuspendData,
  };
  const server = createServer((request, response) => {
    void answer(lms, request)
      .catch(() => textReply(500, 'The LMS could not do this.'))
      .then((reply) => (reply ? send(response, reply) : response.destroy()));
  });
  const port = await listen(server, options.port ?? defaultPort);
  return {
    url: `http://${host}:${port}/`,
    port,
    packages: loaded.map(({ entry }) => entry),
    close: () => close(server),
  };
}

/** Nothing is ever kept in a cache: what is seen is what was built last. */
function send(response: ServerResponse, { status, type, bytes, headers }: Reply): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** The page is built to `dist/lms`; this file runs from `dist/cli` as built, or from its place among the sources. */
function builtClientFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const besideCommandLine = join(here, '../lms');
  return existsSync(join(besideCommandLine, 'lms.js')) ? besideCommandLine : join(here, '../../dist/lms');
}

async function listen(server: Server, wanted: number): Promise<number> {
  const last = wanted === 0 ? 0 : wanted + portsToTry;
  for (let port = wanted; ; port++) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= last) throw error;
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
