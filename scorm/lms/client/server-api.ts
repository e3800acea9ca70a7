import type { Attempt, ListedPackage } from '../shapes.ts';

/** The packages in the order the LMS was given them; rejects if the server does not answer. */
export async function fetchPackages(): Promise<readonly ListedPackage[]> {
  return (await request('/api/packages')) as readonly ListedPackage[];
}

/** The attempt a launch continues: the latest one, or the first one if there is none yet. */
export async function fetchLatestAttempt(key: string): Promise<Attempt> {
  const { attempts } = (await request(attemptsAddress(key))) as { attempts: readonly Attempt[] };
  return attempts.at(-1) ?? startAttempt(key);
}

/** Begins a new attempt with nothing stored. */
export async function startAttempt(key: string): Promise<Attempt> {
  const json = { 'Content-Type': 'application/json' };
  return (await request(attemptsAddress(key), { method: 'POST', headers: json })) as Attempt;
}

/** Where the commits of an attempt go. */
export function commitAddress(key: string, number: number): string {
  return `${attemptsAddress(key)}/${number}`;
}

function attemptsAddress(key: string): string {
  return `/api/attempts/${key}`;
}

async function request(address: string, options?: RequestInit): Promise<unknown> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
