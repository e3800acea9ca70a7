import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandError, sentenceFor } from '../../../src/cli/command-error.ts';

describe('sentenceFor', () => {
  it('is what a command says', () => {
    expect(sentenceFor(new CommandError('There is no folder.'))).toBe('There is no folder.');
  });

  it('names the file that the system refuses, and why', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sentence-'));
    expect(sentenceFor(errorOf(() => readFileSync(join(folder, 'x'))))).toBe(
      `“${join(folder, 'x')}” is not there any more.`,
    );
    rmSync(folder, { recursive: true });
    const refused = Object.assign(new Error('no'), { code: 'EACCES', path: 'a.md' });
    expect(sentenceFor(refused)).toBe('“a.md” may not be read or written by you.');
  });

  it('is none for a fault of the program, whose stack is needed', () => {
    expect(sentenceFor(new TypeError('x is undefined'))).toBeNull();
    expect(sentenceFor(Object.assign(new Error('odd'), { code: 'EODD' }))).toBeNull();
  });
});

function errorOf(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}
