import { extname } from 'node:path';

/** What the server answers a request with. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A reply of JSON. */
export function jsonReply(status: number, value: unknown): Reply {
  return { status, type: mediaTypes.json!, bytes: Buffer.from(JSON.stringify(value)) };
}

/** A reply of one line of plain text, as a refusal or a fault. */
export function textReply(status: number, text: string): Reply {
  return { status, type: mediaTypes.txt!, bytes: Buffer.from(`${text}\n`) };
}

/**
 * A reply of a file, or of the part of it that a Range header asks for.
 *
 * Safari plays no video from a server that cannot send a part (RFC 9110, section 14).
 */
export function fileReply(path: string, bytes: Uint8Array, range?: string): Reply {
  const type = mediaTypes[extname(path).slice(1).toLowerCase()] ?? 'application/octet-stream';
  const part = range === undefined ? undefined : readRange(range, bytes.length);
  if (part === undefined) return { status: 200, type, bytes, headers: { 'Accept-Ranges': 'bytes' } };
  if (part === 'beyond') {
    return { ...textReply(416, 'The file is shorter.'), headers: { 'Content-Range': `bytes */${bytes.length}` } };
  }
  const headers = { 'Accept-Ranges': 'bytes', 'Content-Range': `bytes ${part.from}-${part.to}/${bytes.length}` };
  return { status: 206, type, bytes: bytes.subarray(part.from, part.to + 1), headers };
}

const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  htm: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  m4a: 'audio/mp4',
  mjs: 'text/javascript; charset=utf-8',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  wasm: 'application/wasm',
  wav: 'audio/wav',
  webm: 'video/webm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  xsd: 'application/xml; charset=utf-8',
};

/** The answer where nobody knows what is asked for. */
export const nothingHere = textReply(404, 'There is nothing at this address.');

/** One range of bytes; a header of any other form is left unread, and the whole file is sent. */
function readRange(header: string, length: number): { from: number; to: number } | 'beyond' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from > to ? 'beyond' : { from, to };
}
