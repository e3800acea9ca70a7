import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { type Attempts, isCmiValues } from './attempts.ts';
import { refusal } from './guard.ts';
import { page, pagePolicy } from './page.ts';
import type { LoadedPackage } from './read-package.ts';
import { fileReply, jsonReply, type Reply, textReply } from './reply.ts';
import type { CmiValues, ListedPackage } from './shapes.ts';

/** What a request is answered from. */
export interface LmsContent {
  readonly packages: ReadonlyMap<string, LoadedPackage>;
  readonly attempts: Attempts;
  /** The folder with the built page: `lms.js`, `lms.css`. */
  readonly clientFolder: string;
}

const mostBodyBytes = 4 * 1024 ** 2;

/**
 * Answers one request.
 *
 * `/` and `/take/<key>` are the LMS's pages, `/content/<key>/…` a package's files, `/api/packages` the list,
 * `/api/attempts/<key>` the attempts of a package (GET) or a new one (POST), and `/api/attempts/<key>/<number>` takes
 * what a commit stores (POST).
 */
export async function answer(lms: LmsContent, request: IncomingMessage): Promise<Reply> {
  const method = request.method ?? '';
  const refused = refusal(method, request.headers);
  if (refused) return textReply(403, refused);
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (method === 'GET' || method === 'HEAD') return answerGet(lms, pathname, request.headers.range);
  if (method === 'POST') return answerPost(lms, pathname, request);
  return { ...textReply(405, 'GET, HEAD and POST only.'), headers: { Allow: 'GET, HEAD, POST' } };
}

async function answerGet(lms: LmsContent, pathname: string, range: string | undefined): Promise<Reply> {
  if (pathname === '/') return pageReply();
  if (pathname === '/lms.js' || pathname === '/lms.css') {
    return fileReply(pathname, await readFile(join(lms.clientFolder, pathname)));
  }
  if (pathname === '/api/packages') return jsonReply(200, await listPackages(lms));

  const [, area = '', key = '', path = ''] =
    /^\/(take|api\/attempts|content)\/([^/]+)(?:\/(.*))?$/.exec(pathname) ?? [];
  const found = lms.packages.get(key);
  if (!found) return nothingHere;
  if (area === 'take' && path === '') return pageReply();
  if (area === 'api/attempts' && path === '') return jsonReply(200, { attempts: await lms.attempts.list(key) });
  const file = decodePath(path);
  const bytes = area === 'content' ? found.files.get(file) : undefined;
  return bytes ? fileReply(file, bytes, range) : nothingHere;
}

async function answerPost(lms: LmsContent, pathname: string, request: IncomingMessage): Promise<Reply> {
  const [, key = '', number] = /^\/api\/attempts\/([^/]+)(?:\/(\d+))?$/.exec(pathname) ?? [];
  if (!lms.packages.has(key)) return nothingHere;
  if (number === undefined) return jsonReply(201, await lms.attempts.start(key));
  const cmi = parseCmi(await readBody(request));
  if (!cmi) return textReply(400, 'The values of a commit are expected, as JSON of at most 4 MiB.');
  const isSaved = await lms.attempts.save(key, Number(number), cmi);
  return isSaved ? jsonReply(200, { saved: true }) : textReply(404, 'There is no such attempt.');
}

const nothingHere = textReply(404, 'There is nothing at this address.');

function pageReply(): Reply {
  const headers = { 'Content-Security-Policy': pagePolicy };
  return { ...fileReply('page.html', Buffer.from(page)), headers };
}

async function listPackages({ packages, attempts }: LmsContent): Promise<readonly ListedPackage[]> {
  const listed: ListedPackage[] = [];
  for (const { entry } of packages.values()) {
    const latest = (await attempts.list(entry.key)).at(-1) ?? null;
    listed.push({ entry, latest, notice: attempts.notice(entry.key) });
  }
  return listed;
}

/** Undefined for what is too long; it is read to its end all the same, so that the sender hears the answer. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= mostBodyBytes) chunks.push(chunk);
  }
  return length > mostBodyBytes ? undefined : Buffer.concat(chunks).toString('utf8');
}

function parseCmi(body = ''): CmiValues | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isCmiValues(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
