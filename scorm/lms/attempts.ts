import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attempt, CmiValues } from './shapes.ts';

/** The attempts of all packages, one JSON file each; every change is on disk before its promise resolves. */
export interface Attempts {
  /** In the order of their start; empty where there are none. */
  list(key: string): Promise<readonly Attempt[]>;
  /** Begins a new attempt with nothing stored. */
  start(key: string): Promise<Attempt>;
  /** Lays the values over what the attempt has stored; false if there is no such attempt. */
  save(key: string, number: number, cmi: CmiValues): Promise<boolean>;
  /** What a person must be told of this package's file, if anything went wrong with it. */
  notice(key: string): string | undefined;
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

  async function read(key: string): Promise<Attempt[]> {
    const file = fileOf(folder, key);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
    const attempts = parseAttempts(text);
    if (attempts) return attempts;
    const aside = `${key}.unreadable-${new Date().toISOString().replace(/\W/g, '')}.json`;
    await rename(file, join(folder, aside));
    notices.set(
      key,
      `The stored attempts could not be read. They were set aside as ${aside}, and the list begins anew.`,
    );
    return [];
  }

  async function write(key: string, attempts: readonly Attempt[]): Promise<void> {
    await mkdir(folder, { recursive: true });
    const file = fileOf(folder, key);
    await writeFile(`${file}.new`, JSON.stringify({ attempts }, undefined, 2));
    await rename(`${file}.new`, file);
  }

  return {
    list: (key) => inTurn(() => read(key)),
    start: (key) =>
      inTurn(async () => {
        const attempts = await read(key);
        const number = (attempts.at(-1)?.number ?? 0) + 1;
        const attempt: Attempt = { number, startedAt: new Date().toISOString(), savedAt: null, cmi: {} };
        await write(key, [...attempts, attempt]);
        return attempt;
      }),
    save: (key, number, cmi) =>
      inTurn(async () => {
        const attempts = await read(key);
        const at = attempts.findIndex((attempt) => attempt.number === number);
        const attempt = attempts[at];
        if (!attempt) return false;
        const saved = { ...attempt, savedAt: new Date().toISOString(), cmi: { ...attempt.cmi, ...cmi } };
        await write(key, attempts.with(at, saved));
        return true;
      }),
    notice: (key) => notices.get(key),
  };
}

/** Checks that something from outside is a table of CMI values. */
export function isCmiValues(value: unknown): value is CmiValues {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([name, each]) => /^(?:cmi|adl)\.[\w.]+$/.test(name) && typeof each === 'string');
}

function parseAttempts(text: string): Attempt[] | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    if (!isRecord(stored) || !Array.isArray(stored.attempts)) return undefined;
    const attempts: unknown[] = stored.attempts;
    return attempts.every(isAttempt) ? attempts : undefined;
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
