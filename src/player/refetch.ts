import type { RefetchMark } from './player-version.ts';

/** Everything that a player loads; an older one of any of them may lie in the browser's cache. */
const files = [
  'player.js',
  'player.css',
  'block-sort.js',
  'block-rate.js',
  'block-reflect.js',
  'block-check.js',
  'rows.js',
  'private-answer.js',
  'summary.js',
  'read-otherwise.js',
  'refetch.js',
];

/**
 * Fetches the player past the browser's cache and loads the page anew, once for each version that a page wants.
 * Resolves only if that cannot be done: then what there is has to do.
 */
export async function refetchPlayer(wanted: string): Promise<void> {
  try {
    await Promise.all(files.map(refetch));
    history.replaceState({ player: wanted } satisfies RefetchMark, '');
  } catch {
    return;
  }
  location.reload();
  await new Promise(() => undefined);
}

/** `fetch`, else XMLHttpRequest, where the header says what `cache: 'reload'` says. */
async function refetch(file: string): Promise<unknown> {
  const url = new URL(file, document.baseURI).href;
  return fetch(url, { cache: 'reload' }).catch(
    () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.onload = resolve;
        request.onerror = reject;
        request.open('GET', url);
        request.setRequestHeader('Cache-Control', 'no-cache');
        request.send();
      }),
  );
}
