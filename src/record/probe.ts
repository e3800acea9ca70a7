/** What fetching one of our own pages showed. `offline`: it cannot be had, for whatever reason. `unknown`: nothing, where none may be fetched (from a disk, in a sandbox). */
export type ProbeResult = 'ours' | 'offline' | 'signed-out' | 'unknown';

export type Probe = () => Promise<ProbeResult>;

/**
 * Asks whether the package can still be reached, which a commit's "true" does not say: a signed-out LMS answers with its
 * login page, mostly by redirecting, and a dead network not at all (TRACKING 19). Never rejects.
 */
export function probePackage(address: string, course: string): Probe {
  return async () => {
    if (!/^https?:/.test(address)) return 'unknown';
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), longestWait);
    // An LMS may send a policy that bars every request, which says nothing of the network.
    const barred = new AbortController();
    const window: Partial<Pick<Window, 'addEventListener'>> = globalThis;
    window.addEventListener?.('securitypolicyviolation', () => barred.abort(), { signal: stop.signal });
    try {
      // no-cache asks the server whether its copy is still good: a few bytes, and no answer without a network.
      const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', signal: stop.signal });
      if (response.redirected) return 'signed-out';
      // A refusal says little: addresses that are good for minutes only are refused later, and all is well.
      if (!response.ok) return response.status < 500 ? 'unknown' : 'offline';
      return (await response.text()).includes(`data-course="${course}"`) ? 'ours' : 'offline';
    } catch {
      // The browser tells of it in a task of its own.
      if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve));
      return barred.signal.aborted || globalThis.origin === 'null' ? 'unknown' : 'offline';
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
  };
}

/** Milliseconds. */
const longestWait = 4000;
