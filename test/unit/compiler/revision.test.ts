import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revisionOf } from '../../../src/compiler/revision.ts';

describe('revisionOf', () => {
  it('is sixteen digits, the same for the same texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(revisionOf(texts)).toMatch(/^[0-9a-f]{16}$/);
        expect(revisionOf(texts)).toBe(revisionOf([...texts]));
      }),
    );
  });

  it('differs where a letter differs, or where one text ends and the next begins', () => {
    const many = [['ab'], ['ac'], ['a', 'b'], ['b', 'a'], [''], [], ['', ''], ['ab', '']];
    expect(new Set(many.map(revisionOf)).size).toBe(many.length);
    const long = Array.from({ length: 20_000 }, (_, index) => revisionOf([`lesson ${index}`]));
    expect(new Set(long).size).toBe(long.length);
  });
});
