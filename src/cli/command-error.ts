/** Something a person can mend: shown as one sentence, without a stack, and ends the command with exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** The sentence for an error that a person can mend; null for one of the program's own. */
export function sentenceFor(error: unknown): string | null {
  if (error instanceof CommandError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = reasons.get(code ?? '');
  return reason === undefined ? null : `${path ? `“${path}”` : 'A file'} ${reason}.`;
}

/** What the file system and the network may refuse. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'may not be read or written by you'],
  ['EPERM', 'may not be read or written by you'],
  ['EROFS', 'stands on a disk that cannot be written to'],
  ['ENOSPC', 'does not fit on the disk any more'],
  ['EDQUOT', 'does not fit on the disk any more'],
  ['ENOENT', 'is not there any more'],
  ['ENOTDIR', 'cannot be written, because a file stands where a folder should be'],
  ['EEXIST', 'cannot be written, because a file stands where a folder should be'],
  ['EISDIR', 'is a folder, where a file should be'],
  ['EBUSY', 'is in use by another program'],
]);
