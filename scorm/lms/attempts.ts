import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProfileName, type ProfileName, usualProfile } from './profiles.ts';
import type { Attempt, CmiValues } from './shapes.ts';

/** The attempts of all packages, one JSON file each; every change is on disk before its promise resolves. */
export interface Attempts {
  /** In the order of their start; empty where there are none. */
  list(key: string): Promise<readonly Attempt[]>;
  /** Begins a new attempt with nothing stored. */
  start(key: string): Promise<Attempt>;
  /** Lays the values over what the attempt has stored; false if there is no such attempt. */
  save(key: string, number: number, cmi: CmiValues): Promise<boolean>;
  /** How the LMS behaves towards this package. */
  profile(key: string): Promise<ProfileName>;
  choose(key: string, profile: ProfileName): Promise<void>;
  /** What a person must be told of this package's file, if anything went wrong with it. */
  notice(key: string): string | undefined;
}

/** What one file holds. */
interface Stored {
  readonly profile: ProfileName;
  readonly attempts: readonly Attempt[];
}

/** Opens the attempts in a folder, which is made when the first one begins. */
export function openAttempts(folder: string): Attempts {
  const notices = new Map<string, string>();
  let queue: Promise<unknown> = Promise.resolve();

  // One change after the other: two commits that overlap would each write the file without the other's values.
  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = queue.then(change);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function read(key: string): Promise<Stored> {
    const file = fileOf(folder, key);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return nothing;
      throw error;
    }
    const stored = parseStored(text);
    if (stored) return stored;
    const aside = `${key}.unreadable-${new Date().toISOString().replace(/\W/g, '')}.json`;
    await rename(file, join(folder, aside));
    notices.set(
      key,
      `The stored attempts could not be read. They were set aside as ${aside}, and the list begins anew.`,
    );
    return nothing;
  }

  async function write(key: string, stored: Stored): Promise<void> {
    await mkdir(folder, { recursive: true });
    const file = fileOf(folder, key);
    await writeFile(`${file}.new`, JSON.stringify(stored, undefined, 2));
    await rename(`${file}.new`, file);
  }

  return {
    list: (key) => inTurn(async () => (await read(key)).attempts),
    start: (key) =>
      inTurn(async () => {
        const { profile, attempts } = await read(key);
        const number = (attempts.at(-1)?.number ?? 0) + 1;
        const attempt: Attempt = { number, startedAt: new Date().toISOString(), savedAt: null, cmi: {} };
        await write(key, { profile, attempts: [...attempts, attempt] });
        return attempt;
      }),
    save: (key, number, cmi) =>
      inTurn(async () => {
        const { profile, attempts } = await read(key);
        const at = attempts.findIndex((attempt) => attempt.number === number);
        const attempt = attempts[at];
        if (!attempt) return false;
        const saved = { ...attempt, savedAt: new Date().toISOString(), cmi: { ...attempt.cmi, ...cmi } };
        await write(key, { profile, attempts: attempts.with(at, saved) });
        return true;
      }),
    profile: (key) => inTurn(async () => (await read(key)).profile),
    choose: (key, profile) => inTurn(async () => write(key, { ...(await read(key)), profile })),
    notice: (key) => notices.get(key),
  };
}

/** Checks that something from outside is a table of CMI values. */
export function isCmiValues(value: unknown): value is CmiValues {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([name, each]) => /^(?:cmi|adl)\.[\w.]+$/.test(name) && typeof each === 'string');
}

const nothing: Stored = { profile: usualProfile, attempts: [] };

function parseStored(text: string): Stored | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    if (!isRecord(stored) || !Array.isArray(stored.attempts)) return undefined;
    const attempts: unknown[] = stored.attempts;
    // Files of earlier versions have no profile.
    const profile = isProfileName(stored.profile) ? stored.profile : usualProfile;
    return attempts.every(isAttempt) ? { profile, attempts } : undefined;
  } catch {
    return undefined;
  }
}

function isAttempt(value: unknown): value is Attempt {
  return (
    isRecord(value) &&
    Number.isInteger(value.number) &&
    typeof value.startedAt === 'string' &&
    (value.savedAt === null || typeof value.savedAt === 'string') &&
    isCmiValues(value.cmi)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}
