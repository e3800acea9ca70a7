import type { IncomingHttpHeaders } from 'node:http';

const ownNames: readonly string[] = ['127.0.0.1', 'localhost'];

/**
 * Tells why a request must not be answered, or undefined if it may.
 *
 * A foreign Host is a page that points its own name at this machine (DNS rebinding); a foreign Origin is a page of
 * another site that writes here. A program that is no browser sends no Origin and is let through.
 */
export function refusal(method: string, headers: IncomingHttpHeaders): string | undefined {
  const host = headers.host ?? '';
  if (!ownNames.includes(host.replace(/:\d+$/, ''))) return 'This server answers on 127.0.0.1 and localhost only.';
  if (method !== 'POST') return undefined;
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 'Another site must not write here.';
  // A form of another site can send text but not JSON without asking first.
  if (headers['content-type']?.split(';')[0] !== 'application/json') return 'Send JSON.';
  return undefined;
}
