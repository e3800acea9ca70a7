import type { RefetchMark } from './player-version.ts';

/**
 * Fetches the player past the browser's cache and loads the page anew, once for each version that a page wants.
 * Resolves only if that cannot be done: then what there is has to do.
 */
export async function refetchPlayer(wanted: string): Promise<void> {
  try {
    const asked = new Set<string>();
    await Promise.all(['player.js', 'player.css', 'later.css', ...BLOCK_FILES].map((file) => refetch(file, asked)));
    history.replaceState({ player: wanted } satisfies RefetchMark, '');
  } catch {
    return;
  }
  location.reload();
  await new Promise(() => undefined);
}

/** Fetches a file and, since an older one of any of them may lie in the cache, those that it names as its own imports. */
async function refetch(file: string, asked: Set<string>): Promise<void> {
  if (asked.has(file)) return;
  asked.add(file);
  const text = await readAnew(new URL(file, document.baseURI).href);
  const imports = [...text.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)].map(([, name]) => name!);
  await Promise.all(imports.map((name) => refetch(name, asked)));
}

/** By `fetch`, else by XMLHttpRequest, where the header says what `cache: 'reload'` says. */
async function readAnew(url: string): Promise<string> {
  try {
    return await (await fetch(url, { cache: 'reload' })).text();
  } catch {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve(request.responseText);
      request.onerror = reject;
      request.open('GET', url);
      request.setRequestHeader('Cache-Control', 'no-cache');
      request.send();
    });
  }
}
