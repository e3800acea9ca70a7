import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/compiler/diagnostic.ts';
import { formatReport, summary } from '../../../src/compiler/report.ts';

const fault: Diagnostic = {
  code: 'link-file',
  severity: 'error',
  file: '01-a.md',
  line: 2,
  column: 5,
  message: 'The course has no file “x.md” to link to.',
  expected: 'A lesson.',
  found: 'x.md',
  mend: 'Correct the name.',
};

describe('formatReport', () => {
  it('shows the place, the line with a caret, what is wrong and what to type', () => {
    expect(formatReport([fault], new Map([['01-a.md', '# A\r\nSee [x](x.md)\r\n']])))
      .toBe(`01-a.md:2:5  error  link-file

  2 | See [x](x.md)
    |     ^

  The course has no file “x.md” to link to.

  Expected  A lesson.
  Found     x.md
  To mend   Correct the name.

1 error in 1 file
`);
  });

  it('leaves out the line where there is none, and what was found where nothing stands', () => {
    const report = formatReport([{ ...fault, found: '' }], new Map());
    expect(report).not.toContain('|');
    expect(report).not.toContain('Found');
  });

  it('keeps the caret under its letter behind tabs and in a long line', () => {
    const tabs = formatReport([{ ...fault, column: 3 }], new Map([['01-a.md', '\n\t\tX']]));
    expect(caretLetter(tabs)).toBe('X');
    const long = formatReport(
      [{ ...fault, column: 301 }],
      new Map([['01-a.md', `\n${'a'.repeat(300)}X${'b'.repeat(300)}`]]),
    );
    expect(caretLetter(long)).toBe('X');
    expect(Math.max(...long.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  it('gives no signs of control to a terminal', () => {
    const report = formatReport([fault], new Map([['01-a.md', '\n\u001b[31mred\u0007 \u009b2J']]));
    expect(report).not.toMatch(/[^\P{Cc}\n]/u);
    expect(report).toContain('2 |  [31mred');
  });

  it('breaks long sentences at spaces, and an address nowhere', () => {
    const address = `https://example.org/${'x'.repeat(120)}`;
    const report = formatReport([{ ...fault, message: `${'word '.repeat(40)}${address} end` }], new Map());
    expect(report).toContain(address);
    expect(report.split('\n').filter((line) => line.length > 100)).toHaveLength(1);
  });
});

describe('summary', () => {
  it('counts by weight, and the files', () => {
    expect(summary([])).toBe('No faults.\n');
    const many = [
      fault,
      { ...fault, file: '02-b.md' },
      { ...fault, severity: 'warning' },
      { ...fault, severity: 'note' },
    ] as const;
    expect(summary(many)).toBe('2 errors, 1 warning, 1 note in 2 files\n');
    expect(summary([{ ...fault, severity: 'warning' }])).toBe('1 warning in 1 file\n');
  });
});

function caretLetter(report: string): string {
  const lines = report.split('\n');
  const index = lines.findIndex((line) => /^\s*\| *\^$/.test(line));
  return lines[index - 1]![lines[index]!.indexOf('^')]!;
}
