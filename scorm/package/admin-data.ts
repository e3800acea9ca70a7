import type { BlockOutline, Outline, PrivateAnswers } from '../../src/model/course.ts';
import { isPrivate } from '../../src/model/private.ts';
import { bullets, paragraph, section, subheading } from './admin-markup.ts';
import type { Target } from './package.ts';

/** “What is sent, kept and known”: for a works council, a data protection officer, an LMS administrator. */
export function dataSections(target: Target, outline: Outline): string {
  return target === 'web' ? webData(outline) : [sent(outline), kept(outline), personal()].join('\n');
}

function sent(outline: Outline): string {
  const blocks = outline.lessons.flatMap((lesson) => lesson.blocks);
  const reported = blocks.filter((block) => isReported(block, outline.privateAnswers));
  const withheld = blocks.length - reported.length;
  return section(
    'What is sent to your LMS',
    bullets([
      'The status and the score of the table above.',
      'The learner’s place in the course, and the time spent in it.',
      'A coded record of progress (“suspend data”): lessons done, answers, tries. It lets learners go on later, on any device.',
      ...(reported.length > 0 ? [reportedSentence(reported, outline)] : []),
    ]),
    subheading('What is not sent'),
    bullets([
      ...(withheld > 0
        ? [
            `Answers to ${plural(withheld, 'other question or exercise', 'other questions and exercises')}: no report lists them.`,
          ]
        : []),
      ...(hasPrivate(outline) && outline.privateAnswers === 'device'
        ? ['Private answers: they stay on the device.']
        : []),
      'How long a learner took for a single question.',
      'Anything to any other server. The course loads nothing from elsewhere, and has no analytics and no cookies.',
    ]),
  );
}

function reportedSentence(reported: readonly BlockOutline[], { privateAnswers }: Outline): string {
  const own = reported.filter(({ kind }) => isPrivate(kind)).length;
  const count = plural(reported.length, 'question', 'questions');
  const base = `Answers to ${count}, one by one (“interactions”): the wording, the learner’s answer, and whether it was right.`;
  return own > 0 && privateAnswers === 'reported'
    ? `${base} ${own} of them are self-ratings or reflections. The learner is told so beside each.`
    : base;
}

function kept(outline: Outline): string {
  return section(
    'Where it is kept',
    paragraph(
      'In your LMS. Beside it, the learner’s browser keeps a working copy, so that a lost connection costs nothing; it is used only by the same learner in the same attempt.',
    ),
    ...(hasPrivate(outline) ? [paragraph(privateSentence[outline.privateAnswers])] : []),
  );
}

const privateSentence: Readonly<Record<PrivateAnswers, string>> = {
  device:
    'Self-ratings and reflections are kept in the learner’s browser only. They are not stored in your LMS, and they are not there on another device. People who share the device may see them. The learner is told so beside each field.',
  lms: 'Self-ratings and reflections are stored with the progress in your LMS. They are not in the usual reports, but the people who run the LMS can read them. The learner is told so beside each field.',
  reported:
    'Self-ratings and reflections are stored in your LMS and listed in its reports. The learner is told so beside each field.',
};

function personal(): string {
  return section(
    'Personal data',
    bullets([
      'The course asks your LMS for the learner’s identifier, to keep people apart who share a browser. The browser keeps only a code made from it.',
      'It asks for the learner’s name too, to address the learner, and does not keep it.',
      'The course asks learners for no name, no e-mail address and no account.',
      'To delete: remove the attempt in your LMS, and the site data of your LMS in the browser.',
    ]),
  );
}

function webData(outline: Outline): string {
  return section(
    'What is sent and kept',
    bullets([
      'Nothing is sent to anybody. This package has no LMS to report to.',
      'Progress and answers are kept in the learner’s browser. They are not there on another device, and people who share the device may see them.',
      'The course loads nothing from other servers, and has no analytics and no cookies.',
      ...(hasPrivate(outline) ? ['Self-ratings and reflections are kept in the same place, and nowhere else.'] : []),
    ]),
  );
}

/** Whether reports of an LMS list the answers to a block. */
export function isReported({ kind, points, reported }: BlockOutline, privateAnswers: PrivateAnswers): boolean {
  return isPrivate(kind) ? privateAnswers === 'reported' : (reported ?? points > 0);
}

function hasPrivate({ lessons }: Outline): boolean {
  return lessons.some(({ blocks }) => blocks.some(({ kind }) => isPrivate(kind)));
}

function plural(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}
