import type { IncomingMessage } from 'node:http';

const mostBodyBytes = 4 * 1024 ** 2;

/** The JSON of a request; undefined for what is none, or longer than 4 MiB. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(await readBody(request)) as unknown;
  } catch {
    return undefined;
  }
}

/** A member of what readJson gave. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** '' for what is too long; it is read to its end all the same, so that the sender hears the answer. */
async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= mostBodyBytes) chunks.push(chunk);
  }
  return length > mostBodyBytes ? '' : Buffer.concat(chunks).toString('utf8');
}
