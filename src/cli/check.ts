import { compileFolders, hasFailed, writeLock } from './compile-folder.ts';

/** Prints the faults of every course in a folder and keeps their locks up to date. Returns the exit code. */
export function check(path: string, isStrict: boolean, overlay?: string): number {
  const results = compileFolders(path, overlay);
  for (const result of results) if (!hasFailed(result, false)) writeLock(result);
  return results.some((result) => hasFailed(result, isStrict)) ? 1 : 0;
}
