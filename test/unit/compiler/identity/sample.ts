import { build, type Course, type Lesson, type Question } from './course.ts';

export const mentor: Question = {
  name: 'Who is the mentor in a mentoring partnership?',
  options: [
    'x An experienced professional who shares what they know',
    'The manager who sets the targets for the year',
    'A trainer who teaches the same course to ten people',
  ],
};
export const which: Question = {
  name: 'Which of these is mentoring?',
  prose: 'Priya has just joined the team.',
  options: ['Her manager sets her targets', 'x A colleague outside her line shares experience'],
};
export const claim: Question = {
  name: 'True or false?',
  prose: 'A mentor decides what the mentee does next.',
  options: ['True', 'x False'],
};
export const secret: Question = {
  name: 'True or false?',
  prose: 'What is said between the two stays between them.',
  options: ['x True', 'False'],
};
export const words: Question = { name: 'In your own words', kind: 'reflect' };

export const start: Lesson = { title: 'Before you start', questions: [words] };
export const basics: Lesson = { title: 'What is mentoring?', questions: [mentor, which, claim] };
export const work: Lesson = { title: 'Learning from real work', questions: [secret] };

export const course: Course = { '01-before.md': start, '02-what-it-is.md': basics, '03-real-work.md': work };
/** The course as it was built first; its lock is what the others begin with. */
export const first = build(course);

/** Built again with other lessons in the place of some. */
export const edited = (changes: Record<string, Lesson>) => build({ ...course, ...changes }, first.lock);
/** Built again with other questions in the second lesson. */
export const withQuestions = (...questions: Question[]) => edited({ '02-what-it-is.md': { ...basics, questions } });
