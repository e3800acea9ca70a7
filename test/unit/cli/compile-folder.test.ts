import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { compileFolders } from '../../../src/cli/compile-folder.ts';

let root: string;
const printed = vi.spyOn(console, 'log');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'compile-folder-'));
  printed.mockReset().mockImplementation(() => undefined);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('check', () => {
  it('writes the lock of a course without errors, once, and returns 0', () => {
    course('a', 'a');
    expect(check(join(root, 'a'), false)).toBe(0);
    const lock = readFileSync(join(root, 'a', 'course.lock.json'), 'utf8');
    expect(lock).toContain('"hello"');
    expect(check(join(root, 'a'), false)).toBe(0);
    expect(readFileSync(join(root, 'a', 'course.lock.json'), 'utf8')).toBe(lock);
  });

  it('writes nothing where there is an error, and returns 1', () => {
    course('a', 'a', '# Hello\n\n[There](nowhere.md)\n');
    expect(check(join(root, 'a'), false)).toBe(1);
    expect(existsSync(join(root, 'a', 'course.lock.json'))).toBe(false);
    expect(printed.mock.calls.flat().join('\n')).toContain('01-hello.md:3:1');
  });

  it('lets warnings fail where the author wants them to', () => {
    course('a', 'a', '# Hello\n\n### Deep\n');
    expect(check(join(root, 'a'), false)).toBe(0);
    expect(check(join(root, 'a'), true)).toBe(1);
  });
});

describe('compileFolders', () => {
  it('refuses two courses with one id: the package of one would replace that of the other', () => {
    course('one', 'same');
    course('two', 'same');
    expect(() => compileFolders(root)).toThrow('The courses in “one” and “two” have the same id.');
  });
});

function course(folder: string, id: string, lesson = '# Hello\n'): void {
  mkdirSync(join(root, folder));
  writeFileSync(join(root, folder, 'course.yaml'), `title: A\nid: ${id}\nversion: 1.0.0\n`);
  writeFileSync(join(root, folder, '01-hello.md'), lesson);
}
