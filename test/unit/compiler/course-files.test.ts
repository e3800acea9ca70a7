import { describe, expect, it } from 'vitest';
import { lessonFiles } from '../../../src/compiler/course-files.ts';
import type { Tell } from '../../../src/compiler/diagnostic.ts';

describe('lessonFiles', () => {
  it('are the numbered texts of the folder, by number and then by name', () => {
    const { lessons, told } = read(
      'course.yaml',
      '10-end.md',
      '2-b.md',
      '02-a.md',
      '01-x.md',
      'media/01-talk.md',
      'README.md',
    );
    expect(lessons).toEqual(['01-x.md', '02-a.md', '2-b.md', '10-end.md']);
    expect(told).toEqual([]);
  });

  it('tell a text that nobody will see, which the glossary is not', () => {
    expect(read('01-x.md', 'new-lesson.md', 'LICENSE.md', 'Glossary.md').told).toEqual([
      'lesson-name in new-lesson.md: new-lesson.md',
    ]);
  });

  it('tell lessons in a folder of their own', () => {
    expect(read('01-x.md', 'lessons/02-y.md', 'media/03-talk.md', 'drafts/ideas.md').told).toEqual([
      'lesson-folder in lessons/02-y.md: lessons/02-y.md',
    ]);
  });

  it('tell two lessons of one name', () => {
    expect(read('01-Welcome.md', '05-welcome.md').told).toEqual(['lesson-name-twice in 05-welcome.md: 01-Welcome.md']);
  });

  it('tell a course without lessons', () => {
    expect(read('course.yaml').told).toEqual(['course-no-lessons in course.yaml: ']);
  });
});

function read(...files: string[]) {
  const told: string[] = [];
  const tellFor =
    (file: string): Tell =>
    (code, _at, found = '') => {
      told.push(`${code} in ${file}: ${found}`);
    };
  return { lessons: lessonFiles(files, tellFor), told };
}
