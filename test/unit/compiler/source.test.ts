import { describe, expect, it } from 'vitest';
import { positionAt, readSource, withoutConflicts } from '../../../src/compiler/source.ts';
import { recorder } from './tell.ts';

describe('readSource', () => {
  it('reads UTF-8 without its byte order mark', () => {
    expect(read([0xef, 0xbb, 0xbf, ...utf8('# Über')])).toEqual({ text: '# Über', told: [] });
  });

  it('accepts the line ends of Windows and of old Macs', () => {
    expect(read(utf8('a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });

  it('takes separators that only some editors count as line ends for spaces', () => {
    expect(read(utf8('a\u2028b\u2029c\u000bd\u000ce')).text).toBe('a b c d e');
  });

  it('tells the first letter that is no UTF-8, at its line and column', () => {
    expect(read([...utf8('# Tür\nein '), 0xe4, 0x68, 0x0a, 0xe4]).told).toEqual(['text-not-utf8 2:5 ein \ufffdh']);
  });

  it('tells letters that another program has lost before', () => {
    expect(read(utf8('a \ufffd b')).told).toEqual(['text-not-utf8 1:3 a \ufffd b']);
    expect(read([0x61, 0x00]).told).toEqual(['text-not-utf8 1:2 a\ufffd']);
  });

  it.each([[[0xff, 0xfe, 0x23, 0x00, 0x20, 0x00, 0x41, 0x00]], [[0xfe, 0xff, 0x00, 0x23, 0x00, 0x20, 0x00, 0x41]]])(
    'reads a file saved as UTF-16, and tells that alone',
    (bytes) => {
      expect(read(bytes)).toEqual({ text: '# A', told: ['text-not-utf8 1:1 UTF-16'] });
    },
  );
});

describe('withoutConflicts', () => {
  it('tells the two ends of what git left, and gives the text without the marks', () => {
    const { told, tell } = recorder();
    const text = withoutConflicts('a\n<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> branch\n', tell);
    expect(told).toEqual(['text-conflict 2:1 <<<<<<< HEAD', 'text-conflict 6:1 >>>>>>> branch']);
    expect(text).toBe('a\n\nmine\n\nyours\n\n');
  });

  it('leaves arrows inside a line, longer rows and underlined headings alone', () => {
    const { told, tell } = recorder();
    const text = 'a <<<<<<< b\n<<<<<<<<\n<<<<<<<x\n> > > quote\nTitle\n=======\n';
    expect(withoutConflicts(text, tell)).toBe(text);
    expect(told).toEqual([]);
  });
});

describe('positionAt', () => {
  it('counts lines and columns from 1', () => {
    expect(positionAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt('ab\ncd', 2)).toEqual({ line: 1, column: 3 });
    expect(positionAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
    expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
  });
});

function read(bytes: readonly number[]): { text: string; told: string[] } {
  const { told, tell } = recorder();
  return { text: readSource(Uint8Array.from(bytes), tell), told };
}

function utf8(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}
