import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The table of faults in the README, held against the titles of the tests that it names. */
describe('the table of faults', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, number, fault, files, result]) => ({
      number: Number(number),
      fault: fault!,
      files: [...files!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
      result: result!.trim(),
    }),
  );

  it('has each row from 1 to 119 once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 119 }, (_, index) => index + 1));
  });

  it.each(rows.filter(({ result }) => result.startsWith('holds')))(
    'has a test whose title begins with $number in each file that it names',
    ({ number, files }) => {
      expect(files).not.toEqual([]);
      for (const file of files) expect([file, numbersIn(file)]).toEqual([file, expect.arrayContaining([number])]);
    },
  );

  it('says of every other row why it has no test', () => {
    const others = rows.filter(({ result }) => !result.startsWith('holds'));
    const isExplained = ({ result, files }: (typeof rows)[number]) =>
      files.length === 0 && /^(comes with cmi5|open: .{10,})$/.test(result);
    expect(others.filter((row) => !isExplained(row))).toEqual([]);
  });

  it('names every file that has numbered tests of the row', () => {
    const missing = rows.flatMap(({ number, files }) =>
      themes.filter((file) => numbersIn(file).includes(number) && !files.includes(file)).map((file) => [number, file]),
    );
    expect(missing).toEqual([]);
  });
});

const root = new URL('../../', import.meta.url);
const themes = [
  'starting',
  'answers',
  'commits',
  'network',
  'leaving',
  'ending',
  'stored',
  'storage',
  'status',
  'sessions',
  'updates',
].map((theme) => `test/hosts/faults/${theme}.test.ts`);

/** The numbers with which titles in this file begin. */
function numbersIn(file: string): number[] {
  const path = new URL(file, root);
  if (!existsSync(path)) return [];
  const titles = readFileSync(path, 'utf8').matchAll(/['"`]((?:\d+, )*\d+): /g);
  return [...titles].flatMap(([, numbers]) => numbers!.split(', ').map(Number));
}
