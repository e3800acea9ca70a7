import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadableCourse } from '../../../src/cli/readable-course.ts';
import { readingOf, type Reading } from '../../../src/cli/reading.ts';
import { encodeSaved } from '../../../src/record/codec.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { attempt, course, done, fullCourse, lesson, question } from '../model/courses.ts';
import { anySaved, savedAfter, sealed } from '../record/saves.ts';

const fruit: ReadableCourse = { outline: fullCourse, wordings: new Map([['two_q', 'Which fruit is it?']]) };
const slots = slotsOf(fullCourse);
const begun = savedAfter(
  fullCourse,
  [
    ...done('one'),
    { type: 'lesson-started', lesson: 'two' },
    { type: 'answered', block: 'mirror', response: ['My secret words'], result: 'neutral' },
    ...attempt(fullCourse, 'check_a', 0.5),
    { type: 'moved', location: { lesson: 'two', block: 'two_q' } },
  ],
  { activeSeconds: 3900 },
);
const text = encodeSaved(begun, slots);

describe('readingOf', () => {
  it('says what is done, what is left, and when it was saved, by title and in local time', () => {
    const { kind, parts } = readingOf(text, { course: fruit, timeZone: 'Europe/Paris' });
    expect(kind).toBe('ours');
    expect(parts).toEqual([
      {
        title: 'Fruit',
        lines: [
          'Status: not completed',
          'Score: 25 %',
          'Last saved: 25 November 2026, 13:00 CET',
          'Time spent: 1 hour 5 minutes',
          'Place: Lesson 2, “two”, at “Which fruit is it?”',
          'Version: 1.0.0',
        ],
      },
      { title: 'Done', lines: ['Lesson 1, “one”'] },
      {
        title: 'Left',
        lines: [
          'The course is completed with every lesson done and the check passed.',
          'Lesson 2, “two”: 1 thing to answer: “Which fruit is it?”',
          'Lesson 3, “check_a”: best 50 %; pass mark of the course 80 %; 2 tries left',
          'Lesson 4, “check_b”: not finished once; pass mark of the course 80 %',
        ],
      },
      { title: 'Checks', lines: ['Lesson 3, “check_a”: best 50 %; 1 finished try'] },
      { title: 'Answers', lines: ['1 answer kept. What was answered is not shown here.'] },
    ]);
  });

  it('calls lessons and questions by their numbers where the course is not at hand', () => {
    const all = words(readingOf(text));
    expect(all).toContain('Place: lesson number 1 of course.lock.json, at question number 1 of course.lock.json');
    expect(all).toContain('Begun: lesson number 1');
    expect(all).toContain('lesson number 2 of course.lock.json: best 50 %');
    expect(all).not.toContain('Left');
  });

  it('tells a course that is completed, and a lesson of which only the button is left', () => {
    const finished = savedAfter(fullCourse, [], { best: { completion: 'completed', success: 'passed' } });
    const all = words(readingOf(encodeSaved(finished, slots), { course: fruit }));
    expect(all).toContain('Status: completed, passed');
    expect(all).toContain('Nothing: the course is completed.');
    const answered = savedAfter(fullCourse, [
      { type: 'lesson-started', lesson: 'one' },
      { type: 'answered', block: 'one_q', response: ['a'], result: 'wrong' },
    ]);
    expect(words(readingOf(encodeSaved(answered, slots), { course: fruit }))).toContain(
      'Lesson 1, “one”: nothing left to answer, but “Complete and Continue” was not pressed',
    );
  });

  it('says so where the course at hand is another version, or lacks what was done', () => {
    const older = course([lesson('one', { slot: 0, blocks: [question('one_q', { slot: 0 })] })], { version: '2.0.0' });
    const saved = savedAfter(fullCourse, [
      ...done('two'),
      { type: 'answered', block: 'two_q', response: ['a'], result: 'correct' },
    ]);
    const all = words(readingOf(encodeSaved(saved, slots), { course: { outline: older, wordings: new Map() } }));
    expect(all).toContain('Version: 1.0.0. Read with the text of version 2.0.0');
    expect(all).toContain('1 lesson that this version of the course does not have');
    expect(all).toContain('1 of them to questions that this version of the course does not have.');
  });

  it.each([
    ['in quotes', `"${text}"`],
    ['in typographic quotes, with a comma', ` “${text}”, `],
    ['wrapped over lines', text.replace(/.{10}/g, '$&\r\n  ')],
    ['with line breaks as a program writes them', `${text.slice(0, 12)}\\n${text.slice(12)}`],
    ['with spaces that cannot be seen', `\uFEFF${text.slice(0, 5)}\u200B${text.slice(5)}\u00A0`],
  ])('reads a text %s', (_, pasted) => {
    expect(readingOf(pasted, { course: fruit })).toEqual(readingOf(text, { course: fruit }));
  });

  it.each([
    ['empty', '', 'has stored no progress'],
    ['empty', ' "" ', 'has stored no progress'],
    ['empty', 'undefined', 'has stored no progress'],
    ['foreign', '{"lesson":3}', 'It may be of another tool.'],
    ['newer', sealed('K2', 'abc'), 'A newer version of this program has written it.'],
    ['newer', sealed('K1', '_____'), 'A newer version of this program has written it.'],
    ['damaged', text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), 'At least one character of it is wrong'],
    ['cut', text.slice(0, -3), 'Its end is missing'],
    ['cut', text.slice(0, 5), 'Its end is missing'],
  ])('says in a sentence that a text is %s: %s', (kind, pasted, sentence) => {
    const reading = readingOf(pasted, { course: fruit });
    expect(reading.kind).toBe(kind);
    expect(words(reading)).toContain(sentence);
  });

  it('calls every text that lost its end cut', () => {
    for (let length = 2; length < text.length; length++) expect(readingOf(text.slice(0, length)).kind).toBe('cut');
  });

  it('never shows what a learner wrote or chose, nor anything that a terminal would obey', () => {
    expect(words(readingOf(text, { course: fruit }))).not.toContain('secret');
    const hostile = savedAfter(fullCourse, [], { version: '\u001b[2J1.0\n\u202e' });
    expect(words(readingOf(encodeSaved(hostile, slots)))).toContain('Version: [2J1.0');
    expect(words(readingOf(encodeSaved(hostile, slots)))).not.toMatch(/(?!\n)\p{C}/u);
  });

  it('never throws, whatever was saved or pasted', () => {
    fc.assert(
      fc.property(anySaved(), (saved) => {
        const stored = encodeSaved(saved, slots);
        expect(readingOf(stored, { course: fruit }).kind).toBe('ours');
        expect(readingOf(stored).kind).toBe('ours');
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.nat(), (noise, at) => {
        const changed = text.slice(0, at % text.length) + noise + text.slice(at % text.length);
        expect(() => readingOf(changed)).not.toThrow();
        expect(() => readingOf(noise)).not.toThrow();
      }),
    );
  });

  it('tells a time in every zone, and says so where it is none', () => {
    expect(words(readingOf(text, { timeZone: 'Asia/Tokyo' }))).toContain('25 November 2026, 21:00 GMT+9');
    const late = savedAfter(fullCourse, [], { minute: 2 ** 50 });
    expect(words(readingOf(encodeSaved(late, slots)))).toContain('at no possible time');
  });
});

function words({ parts }: Reading): string {
  return parts.flatMap(({ title, lines }) => [title, ...lines]).join('\n');
}
