import type { Network, ProfileName } from '../profiles.ts';
import type { Reading } from '../reading.ts';
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
  return (await post(attemptsAddress(key))) as Attempt;
}

/** How the LMS is to behave from the next launch on. */
export async function fetchProfile(key: string): Promise<ProfileName> {
  return ((await request(attemptsAddress(key))) as { profile: ProfileName }).profile;
}

/** Keeps another choice. */
export async function chooseProfile(key: string, profile: ProfileName): Promise<void> {
  await post(`${attemptsAddress(key)}/profile`, { profile });
}

/** Puts something between a course and its files, or takes it away; resolves with what was there before. */
export async function setNetwork(key: string, network: Network): Promise<Network> {
  return ((await post(`${attemptsAddress(key)}/network`, { network })) as { before: Network }).before;
}

/** Suspend data in words; null where the LMS was started without somebody who can read them. */
export async function fetchReading(key: string, text: string): Promise<Reading | null> {
  return (await post('/api/reading', { key, text })) as Reading | null;
}

/** Where the commits of an attempt go. */
export function commitAddress(key: string, number: number): string {
  return `${attemptsAddress(key)}/${number}`;
}

function attemptsAddress(key: string): string {
  return `/api/attempts/${key}`;
}

function post(address: string, body?: unknown): Promise<unknown> {
  const json = { 'Content-Type': 'application/json' };
  return request(address, { method: 'POST', headers: json, body: JSON.stringify(body) });
}

async function request(address: string, options?: RequestInit): Promise<unknown> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
