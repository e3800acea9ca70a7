import { describe, expect, it } from 'vitest';
import { readLesson, readLessons } from './authored.ts';

/** One statement of the client's text: where the course teaches it, in which words, and where learners practise it. */
interface Statement {
  readonly id: string;
  readonly lesson: string;
  /** The heading it stands under, where the sentence says nothing without it. */
  readonly under?: string;
  readonly says: readonly string[];
  /** Each is a lesson and words of one of its questions. */
  readonly practised: readonly (readonly [lesson: string, words: string])[];
}

const before = '01-before-you-start.md';
const what = '02-what-is-mentoring.md';
const realWork = '03-learning-from-real-work.md';
const threeThings = '04-three-things.md';
const isAndIsNot = '05-is-and-is-not.md';
const helper = '06-which-helper.md';
const finalCheck = '08-final-check.md';

const statements: readonly Statement[] = [
  {
    id: 'S1',
    lesson: what,
    says: ['Mentoring is a partnership between two people.', 'The partnership can be formal or informal.'],
    practised: [
      [before, 'Mentoring can be informal, with no programme behind it.'],
      [what, 'It can be. Mentoring may be informal'],
      [finalCheck, 'This can be mentoring, although no programme set it up'],
    ],
  },
  {
    id: 'S2',
    lesson: what,
    says: [
      'The mentor is an experienced professional in an industry or field.',
      'The mentee has less experience.',
      'The mentor supports the mentee’s professional development and growth.',
    ],
    practised: [
      [what, 'An experienced professional who supports someone less experienced'],
      [finalCheck, 'An experienced professional supports a less experienced person’s growth'],
    ],
  },
  {
    id: 'S3',
    lesson: what,
    says: ['In recent years the word has come to cover more than before.'],
    practised: [
      [what, 'In recent years the word “mentoring” has come to cover more | fewer things than before.'],
      [finalCheck, 'It covers more than it did before'],
    ],
  },
  {
    id: 'S4',
    lesson: what,
    says: [
      'Mentoring is becoming a common way to develop in a profession, and many see it as essential.',
      'It stands outside formal training programmes.',
    ],
    practised: [
      [what, 'Mentoring is becoming a common | rare | required way to develop in a profession.'],
      [what, 'It stands outside | inside | in place of formal training programmes.'],
      [finalCheck, 'It is becoming a common choice outside formal training'],
    ],
  },
  {
    id: 'S5',
    lesson: realWork,
    says: [
      'So you can use an insight at once in a real situation or challenge.',
      'This direct link between learning and real life makes mentoring unique as a way to learn and develop.',
    ],
    practised: [
      [realWork, 'Mentoring starts from real work.'],
      [realWork, 'Mentoring applies learning directly to real-life | exam | classroom situations.'],
      [finalCheck, 'What you learn goes right into real situations'],
    ],
  },
  {
    id: 'S6',
    lesson: realWork,
    says: ['A mentor can customise the learning: the examples, the pace, the kind of help.'],
    practised: [
      [realWork, 'Fits an explanation to this one person'],
      [realWork, 'The mentor customises | grades | repeats the learning.'],
      [finalCheck, 'Fitting the learning to Ravi'],
    ],
  },
  {
    id: 'S7',
    lesson: realWork,
    says: [
      'But the mentee has the last word.',
      'The mentee decides the focus, the subject and the style of learning.',
    ],
    practised: [
      [before, 'The mentor decides what the two people work on.'],
      [realWork, 'Settles the style: relaxed talks, or a fixed plan'],
      [realWork, 'In the end, the mentee | mentor | manager decides the focus, the subject and the style.'],
      [finalCheck, 'They work on presenting, as the mentee wishes'],
      [finalCheck, 'The style of the learning'],
    ],
  },
  {
    id: 'S8',
    lesson: threeThings,
    says: [
      'Mentoring is a relationship between two people.',
      'The mentor is the more experienced professional; the mentee has less experience.',
    ],
    practised: [
      [threeThings, 'Two: the mentor and the mentee.'],
      [finalCheck, 'Useful, but mentoring is between two people.'],
      [finalCheck, 'They meet as a pair, only so that one of them can learn.'],
    ],
  },
  {
    id: 'S9',
    lesson: threeThings,
    says: ['Their relationship exists only for learning and development.'],
    practised: [
      [threeThings, 'It exists only for learning and development'],
      [threeThings, 'One purpose, to learn and develop'],
      [finalCheck, 'The meetings are there for learning and development only'],
    ],
  },
  {
    id: 'S10',
    lesson: threeThings,
    says: ['Mentoring is a learning alliance.', 'Both people may learn and benefit from it.'],
    practised: [
      [threeThings, 'Both people may benefit'],
      [finalCheck, 'Mentoring is an alliance: both may benefit'],
    ],
  },
  {
    id: 'S11',
    lesson: threeThings,
    says: ['Still, the main focus is the mentee’s growth and development.'],
    practised: [
      [threeThings, 'The mentor’s growth counts just as much as the mentee’s'],
      [finalCheck, 'The growth of the mentee'],
    ],
  },
  {
    id: 'S12',
    lesson: threeThings,
    says: ['Each mentoring relationship is individual and dynamic.'],
    practised: [
      [threeThings, 'It is different for each pair'],
      [finalCheck, 'Yes: each mentoring relationship is individual and dynamic.'],
    ],
  },
  {
    id: 'S13',
    lesson: threeThings,
    says: [
      'The mentee may need much support at one time and little at another.',
      'So the support may change over time.',
    ],
    practised: [
      [threeThings, 'The support stays the same from start to end'],
      [finalCheck, 'The support can change over time'],
    ],
  },
  {
    id: 'S14',
    lesson: isAndIsNot,
    under: 'Mentoring is',
    says: ['A tool for development. It grows knowledge, networks and careers.'],
    practised: [
      [isAndIsNot, 'A way to meet more people in the field'],
      [finalCheck, 'Knowledge, networks and careers'],
      [finalCheck, 'Grows a person’s network'],
    ],
  },
  {
    id: 'S15',
    lesson: isAndIsNot,
    under: 'Mentoring is',
    says: ['A learning alliance. It is an alliance from which both people benefit, the mentor and the mentee.'],
    practised: [
      [isAndIsNot, 'A partnership in which both people can gain'],
      [finalCheck, 'Yes: both can gain, and the mentee’s growth still comes first.'],
    ],
  },
  {
    id: 'S16',
    lesson: isAndIsNot,
    under: 'Mentoring is',
    says: [
      'It makes a culture of growth and development stronger.',
      'That may be in a cohort, an organisation or a whole industry.',
    ],
    practised: [
      [isAndIsNot, 'Something that helps a whole organisation value growth'],
      [finalCheck, 'The culture of growth and development'],
    ],
  },
  {
    id: 'S17',
    lesson: isAndIsNot,
    under: 'Mentoring is not',
    says: ['A guarantee. It is not a guarantee of promotion or any other advancement.'],
    practised: [
      [before, 'If I have a mentor, a promotion will follow.'],
      [isAndIsNot, 'A sure step to the next post'],
      [isAndIsNot, 'Good mentoring leads to a promotion in the end.'],
      [helper, 'Mentoring does not guarantee promotion.'],
      [finalCheck, 'It never guaranteed a promotion or any other advancement.'],
    ],
  },
  {
    id: 'S18',
    lesson: isAndIsNot,
    under: 'Mentoring is not',
    says: ['It may develop your overall competencies and capabilities, and so help you perform better.'],
    practised: [
      [isAndIsNot, 'It may build competencies that improve performance.'],
      [finalCheck, 'Yes: it may develop competencies and capabilities'],
    ],
  },
  {
    id: 'S19',
    lesson: isAndIsNot,
    under: 'Mentoring is not',
    says: ['A replacement for formal development.'],
    practised: [
      [isAndIsNot, 'A way to learn the job, so that courses are no longer needed'],
      [isAndIsNot, 'If my mentor knows the subject well, I no longer need the course.'],
      [finalCheck, '“Our staff have mentors now, so we can end the safety course.”'],
    ],
  },
  {
    id: 'S20',
    lesson: isAndIsNot,
    under: 'Mentoring is not',
    says: ['It complements on-the-job learning and formal training programmes.'],
    practised: [
      [isAndIsNot, 'A partner to formal training and on-the-job learning'],
      [finalCheck, 'Works next to on-the-job learning'],
    ],
  },
  {
    id: 'S21',
    lesson: isAndIsNot,
    under: 'Mentoring is not',
    says: ['A replacement for management.'],
    practised: [
      [before, 'The best mentor for me is my own line manager'],
      [isAndIsNot, 'Regular feedback from the person who sets your tasks'],
      [finalCheck, 'Rating the mentee’s work for the yearly review'],
    ],
  },
  {
    id: 'S22',
    lesson: isAndIsNot,
    under: 'Mentoring is not',
    says: ['The mentor stands apart from the formal line manager or supervisor.'],
    practised: [
      [isAndIsNot, 'Apart from the line manager'],
      [isAndIsNot, 'My mentor can be someone outside my reporting line.'],
      [finalCheck, 'Yes: the mentor stands apart and does not take this on.'],
    ],
  },
  {
    id: 'S23',
    lesson: isAndIsNot,
    under: 'Mentoring is not',
    says: ['The mentor does not take on their responsibilities.'],
    practised: [
      [helper, 'the mentor does not take on the manager’s responsibilities.'],
      [finalCheck, '“Please ask the person who stands in for your manager.”'],
    ],
  },
  {
    id: 'S24',
    lesson: isAndIsNot,
    under: 'Mentoring is not',
    says: ['An {{eap}} (EAP).'],
    practised: [
      [isAndIsNot, 'A form of {{eap}}'],
      [finalCheck, 'Listen kindly and help her find the EAP or similar support'],
    ],
  },
  {
    id: 'S25',
    lesson: isAndIsNot,
    under: 'Mentoring is not',
    says: ['Mentoring is not counselling.', 'It is not support for mentees with personal issues.'],
    practised: [
      [isAndIsNot, 'Confidential support with a family problem'],
      [isAndIsNot, 'A mentor is a good choice for counselling.'],
      [helper, 'Mentoring is not counselling.'],
      [finalCheck, 'Mentoring is not support on personal issues.'],
    ],
  },
  // The button itself is the player's; no question asks for it.
  { id: 'S26', lesson: before, says: ['Each lesson ends with one button: Complete and Continue.'], practised: [] },
  {
    id: 'S27',
    lesson: threeThings,
    says: ['Three things set mentoring apart from other relationships at work.'],
    practised: [
      [threeThings, 'Which are defining characteristics of mentoring?'],
      [finalCheck, 'Which of these is a mentoring relationship?'],
    ],
  },
];

/** The short edition keeps the client's words and their order. */
const shortEdition = [
  'Mentoring is an informal or formal partnership where an experienced industry professional supports the professional development and growth of a less experienced person.',
  'With the term broadening in recent years, mentoring is becoming commonplace as an essential professional development option outside of formal training programmes.',
  'Mentoring is unique as a learning and development mechanism.',
  'It gives you the opportunity to apply learning insights directly to real-life contexts, situations and challenges.',
  'Mentors are able to customise the learning experience to the mentee, who ultimately determines the focus, subject and style of learning.',
  'There are a number of defining characteristics that distinguish mentoring from other workplace relationships:',
  'Mentoring is a two-person relationship between a more experienced industry professional (the mentor) and a less experienced person (the mentee).',
  'It exists for the exclusive reason of learning and development.',
  'Mentoring is a mutual learning alliance, where both the mentor and the mentee may benefit from the relationship.',
  'However, the primary focus of the mentoring relationship is the growth and development of the mentee.',
  'Mentoring relationships are individual and dynamic, with the mentee requiring varying degrees of support, which may change over time.',
  '[Mentoring is] A developmental tool that grows knowledge, networks and careers.',
  '[Mentoring is] A learning alliance between the mentor and the mentee, who will both benefit from the relationship.',
  '[Mentoring is] A way to enhance a culture of growth and development within a cohort, organisation or industry.',
  '[Mentoring is not] A guarantee of promotion or advancement.',
  'However, mentoring may develop overall competencies and capabilities that improve performance.',
  '[Mentoring is not] A replacement for formal development.',
  'Rather, mentoring complements on-the-job learning and formal training programmes.',
  '[Mentoring is not] A management replacement.',
  'The mentor sits separate from the formal line manager or supervisor role.',
  'The mentor does not take on these responsibilities.',
  '[Mentoring is not] An {{eap}} (EAP).',
  'Mentoring is not counselling or support for mentees on personal issues.',
];

describe('the full course', () => {
  const lessons = new Map(readLessons('what-is-mentoring').map((lesson) => [lesson.file, lesson]));

  it('has every statement of the client’s text', () => {
    expect(statements.map(({ id }) => id)).toEqual(Array.from({ length: 27 }, (_, index) => `S${index + 1}`));
  });

  it.each(statements)('teaches $id in $lesson', ({ lesson, under, says }) => {
    const prose = lessons.get(lesson)!.prose.filter((passage) => under === undefined || passage.under === under);
    for (const sentence of says) expect(prose.filter(({ text }) => text.includes(sentence)), sentence).toHaveLength(1);
  });

  it.each(statements.filter(({ practised }) => practised.length > 0))('practises $id', ({ practised }) => {
    for (const [lesson, words] of practised) {
      const texts = lessons.get(lesson)!.blocks.flatMap((block) => block.texts);
      expect(texts.some((text) => text.includes(words)), `${lesson}: ${words}`).toBe(true);
    }
  });

  it('asks for every statement in the final check', () => {
    const untested = statements.filter(({ practised }) => !practised.some(([lesson]) => lesson === finalCheck));
    expect(untested.map(({ id }) => id)).toEqual(['S26']);
  });
});

describe('the short edition', () => {
  it('says every sentence of the client’s text once, in the client’s order', () => {
    const { prose } = readLesson('what-is-mentoring-short', '01-what-is-mentoring.md');
    const text = prose.map(({ under, text }) => `[${under}] ${text}`).join('\n');
    const places = shortEdition.map((sentence) => text.indexOf(sentence));
    expect(shortEdition.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
