/** What stands under an address of the course. */
export interface FoundText {
  readonly url: string;
  readonly text: string;
}

/** `elsewhere`: the server sent something else (a login page, an error); null: it could not be asked. */
export type Reading = FoundText | 'elsewhere' | null;

/** Reads a page of the course, by `fetch` or, where that is patched or barred, otherwise; within 20 s. */
export function readText(url: string): Promise<Reading> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, 20_000, null));
  return Promise.race([readAnyhow(url), late]);
}

async function readAnyhow(url: string): Promise<Reading> {
  try {
    const response = await fetch(url);
    // A server in trouble is no login page: what it could not answer now may be asked again.
    if (response.status >= 500) return null;
    return response.ok && !response.redirected ? { url, text: await response.text() } : 'elsewhere';
  } catch {
    const other = await import('./read-otherwise.ts').catch(() => null);
    return other?.readOtherwise(url) ?? null;
  }
}
