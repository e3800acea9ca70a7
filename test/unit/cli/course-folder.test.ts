import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCourseFolders, readCourseFolder } from '../../../src/cli/course-folder.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'course-folder-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('readCourseFolder', () => {
  it('gives texts as bytes, all else as sizes, and pictures with their shapes, by paths with slashes', () => {
    write('course.yaml', 'title: A');
    write('media/a.png', 'abc');
    write('media/b.svg', '<svg viewBox="0 0 4 2"/>');
    const { files, media, pictures } = readCourseFolder(root);
    expect([...files.keys()]).toEqual(['course.yaml', 'media/b.svg']);
    expect([...media]).toEqual([
      ['media/a.png', 3],
      ['media/b.svg', 24],
    ]);
    expect([...pictures]).toEqual([['media/b.svg', { width: 4, height: 2 }]]);
  });

  it('passes over what is hidden, what links lead to outside, and links that lead nowhere or in a circle', () => {
    write('course/01-a.md', '# A');
    write('course/.draft.md', '# B');
    write('secret.md', '# C');
    symlinkSync(join(root, 'secret.md'), join(root, 'course', '02-secret.md'));
    symlinkSync('nowhere', join(root, 'course', '03-nowhere.md'));
    symlinkSync('04-circle.md', join(root, 'course', '04-circle.md'));
    expect([...readCourseFolder(join(root, 'course')).files.keys()]).toEqual(['01-a.md']);
  });
});

describe('findCourseFolders', () => {
  it('takes a folder for a course, unless courses stand in it', () => {
    expect(findCourseFolders(root)).toEqual([root]);
    write('a/course.yaml', '');
    write('b/course.yaml', '');
    write('notes/x.md', '');
    expect(findCourseFolders(root)).toEqual([join(root, 'a'), join(root, 'b')]);
    write('course.yaml', '');
    expect(findCourseFolders(root)).toEqual([root]);
  });

  it('says in a sentence that there is no such folder, or that it is a file', () => {
    expect(() => findCourseFolders(join(root, 'none'))).toThrow(/^There is no folder “.*none”\.$/);
    write('a.md', '');
    expect(() => findCourseFolders(join(root, 'a.md'))).toThrow(/is a file: name the folder of its course\.$/);
  });
});

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}
