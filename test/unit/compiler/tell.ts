import type { Tell } from '../../../src/compiler/diagnostic.ts';

/** Keeps what a reader tells, as `code line:column found`. */
export function recorder(): { told: string[]; tell: Tell; mends: (string | undefined)[] } {
  const told: string[] = [];
  const mends: (string | undefined)[] = [];
  const tell: Tell = (code, { line, column }, found = '', mend) => {
    told.push(`${code} ${line}:${column}${found && ` ${found}`}`);
    mends.push(mend);
  };
  return { told, tell, mends };
}
