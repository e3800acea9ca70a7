import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileFolder } from '../../../src/cli/compile-folder.ts';
import { read } from '../../../src/cli/read.ts';
import { encodeSaved } from '../../../src/record/codec.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { savedAfter } from '../record/saves.ts';

let root: string;
const cwd = process.cwd();
const printed = vi.spyOn(console, 'log');
const output = () => printed.mock.calls.flat().join('\n');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-'));
  process.chdir(root);
  mkdirSync('content');
  printed.mockReset().mockImplementation(() => undefined);
});
afterEach(() => {
  process.chdir(cwd);
  rmSync(root, { recursive: true, force: true });
});

describe('read', () => {
  it('names lessons and questions of the course whose folder is given', () => {
    const text = begin(course('apples', '1.0.0'));
    expect(read([text, 'content/apples'])).toBe(0);
    expect(output()).toContain('Lesson 1, “Hello”: 1 thing to answer: “Which one?”');
  });

  it('finds the course below content/ that the text fits, and says which', () => {
    const text = begin(course('apples', '1.0.0'));
    course('pears', '2.0.0');
    expect(read([text])).toBe(0);
    expect(output()).toContain('Lesson 1, “Hello”');
    expect(output()).toContain('Read as “content/apples”');
  });

  it('asks for the course where several fit, and reads without titles', () => {
    const text = begin(course('apples', '1.0.0'));
    course('pears', '1.0.0');
    expect(read([text])).toBe(0);
    expect(output()).not.toContain('Hello');
    expect(output()).toContain('It fits several courses here (content/apples, content/pears).');
  });

  it('takes the text from its input, and pieces of it as one text', () => {
    const text = begin(course('apples', '1.0.0'));
    expect(read([], () => `${text}\n`)).toBe(0);
    expect(read(['-', 'content/apples'], () => text)).toBe(0);
    expect(read(['content/apples'], () => text)).toBe(0);
    expect(read([text.slice(0, 9), text.slice(9), 'content/apples'])).toBe(0);
    expect(output().match(/Lesson 1, “Hello”: /g)).toHaveLength(4);
  });

  it('returns 1 for what cannot be read, and 0 for nothing', () => {
    expect(read(['K1abc'])).toBe(1);
    expect(read([], () => '')).toBe(0);
    expect(output()).toContain('There is nothing in it');
  });

  it('refuses a folder that is not there or no course, in a sentence', () => {
    const text = begin(course('apples', '1.0.0'));
    expect(() => read([text, 'content/aples'])).toThrow('There is no folder “content/aples”.');
    mkdirSync('empty');
    expect(() => read([text, 'empty'])).toThrow('“empty” is no course: it has no course.yaml.');
    course('pears', '1.0.0');
    expect(() => read([text, 'content'])).toThrow('“content” holds several courses');
  });

  it('reads without titles where the course has errors', () => {
    const text = begin(course('apples', '1.0.0'));
    writeFileSync('content/apples/01-hello.md', '# Hello\n\n[There](nowhere.md)\n');
    expect(read([text, 'content/apples'])).toBe(0);
    expect(output()).toContain('The course in “apples” has errors');
  });
});

function course(id: string, version: string): string {
  const folder = join('content', id);
  mkdirSync(folder);
  writeFileSync(join(folder, 'course.yaml'), `title: ${id}\nid: ${id}\nversion: ${version}\n`);
  writeFileSync(
    join(folder, '01-hello.md'),
    '# Hello\n\n## Part\n\n### Practice: Which one?\n\n- [x] This\n  > Yes.\n- [ ] That\n  > No.\n',
  );
  return folder;
}

/** Suspend data of somebody who has begun the first lesson. */
function begin(folder: string): string {
  const outline = compileFolder(folder).compiled.outline!;
  return encodeSaved(savedAfter(outline, [{ type: 'lesson-started', lesson: 'hello' }]), slotsOf(outline));
}
