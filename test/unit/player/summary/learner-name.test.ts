import { describe, expect, it } from 'vitest';
import { learnerName } from '../../../../src/player/summary/learner-name.ts';

describe('a learner’s name', () => {
  it('stands on one line, without signs that turn what stands around it', () => {
    expect(nameFrom('  Lovelace,\r\nAda\u2028\u0000 ')).toBe('Lovelace, Ada');
    expect(nameFrom('\u202eadA\u2066 \u200fX')).toBe('adA X');
  });

  it('keeps the joiners that names are written with', () => {
    expect(nameFrom('می\u200cشا')).toBe('می\u200cشا');
  });
});

function nameFrom(name: string): string {
  return learnerName({ launch: { learner: { id: '', name } } } as Parameters<typeof learnerName>[0]);
}
