/** Something a person can mend: shown as one sentence, without a stack, and ends the command with exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
