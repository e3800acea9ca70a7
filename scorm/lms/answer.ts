import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { answerPost } from './answer-post.ts';
import type { Attempts } from './attempts.ts';
import { refusal } from './guard.ts';
import { loginPage, page, pagePolicy } from './page.ts';
import type { Network } from './profiles.ts';
import type { LoadedPackage } from './read-package.ts';
import type { ReadSuspendData } from './reading.ts';
import { fileReply, jsonReply, nothingHere, type Reply, textReply } from './reply.ts';
import type { ListedPackage } from './shapes.ts';

/** What a request is answered from. */
export interface LmsContent {
  readonly packages: ReadonlyMap<string, LoadedPackage>;
  readonly attempts: Attempts;
  /** The folder with the built page: `lms.js`, `lms.css`. */
  readonly clientFolder: string;
  /** What stands between a course and its files, by the package's key; nothing does where there is no entry. */
  readonly networks: Map<string, Network>;
  readonly readSuspendData?: ReadSuspendData;
}

/**
 * Answers one request; null is the answer of a network that is down.
 *
 * `/` and `/take/<key>` are the LMS's pages, `/content/<key>/…` a package's files, `/api/packages` the list,
 * `/api/attempts/<key>` the attempts of a package and its profile (GET) or a new one (POST), `/api/attempts/<key>/<number>`
 * takes what a commit stores (POST), `…/profile` and `…/network` say how the LMS behaves (POST), `/api/reading` reads
 * suspend data (POST), and `/login` is where a course ends up that has been signed out.
 */
export async function answer(lms: LmsContent, request: IncomingMessage): Promise<Reply | null> {
  const method = request.method ?? '';
  const refused = refusal(method, request.headers);
  if (refused) return textReply(403, refused);
  const address = new URL(request.url ?? '/', 'http://localhost');
  if (method === 'GET' || method === 'HEAD') return answerGet(lms, address.pathname, request.headers.range);
  if (method === 'POST') return answerPost(lms, address, request);
  return { ...textReply(405, 'GET, HEAD and POST only.'), headers: { Allow: 'GET, HEAD, POST' } };
}

async function answerGet(lms: LmsContent, pathname: string, range: string | undefined): Promise<Reply | null> {
  if (pathname === '/') return pageReply();
  if (pathname === '/login') return loginReply;
  if (pathname === '/lms.js' || pathname === '/lms.css') {
    return fileReply(pathname, await readFile(join(lms.clientFolder, pathname)));
  }
  if (pathname === '/api/packages') return jsonReply(200, await listPackages(lms));

  const [, area = '', key = '', path = ''] =
    /^\/(take|api\/attempts|content)\/([^/]+)(?:\/(.*))?$/.exec(pathname) ?? [];
  const found = lms.packages.get(key);
  if (!found) return nothingHere;
  if (area === 'take' && path === '') return pageReply();
  if (area === 'api/attempts' && path === '') {
    return jsonReply(200, { attempts: await lms.attempts.list(key), profile: await lms.attempts.profile(key) });
  }
  const network = lms.networks.get(key) ?? 'up';
  if (area === 'content' && network === 'offline') return null;
  if (area === 'content' && network === 'signed-out')
    return { ...loginReply, status: 302, headers: { Location: '/login' } };
  const file = decodePath(path);
  const bytes = area === 'content' ? found.files.get(file) : undefined;
  return bytes ? fileReply(file, bytes, range) : nothingHere;
}

const loginReply = fileReply('login.html', Buffer.from(loginPage));

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

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
