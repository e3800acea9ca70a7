import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Classroom, type StoredAttempt } from './support/classroom.ts';
import type { Learner } from './support/learner.ts';

/** What each standard calls the same facts. */
const standards = [
  {
    target: 'scorm12',
    begun: { 'cmi.core.lesson_status': 'incomplete' },
    finished: { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '100', 'cmi.core.exit': 'suspend' },
  },
  ...['scorm2004-3rd', 'scorm2004-4th'].map((target) => ({
    target,
    begun: { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'unknown' },
    finished: {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.raw': '100',
      'cmi.score.scaled': '1',
    },
  })),
];

describe.each(standards)('the flagship as $target', ({ target, begun, finished }) => {
  let classroom: Classroom;
  let learner: Learner;

  beforeAll(async () => {
    classroom = await Classroom.open(`what-is-mentoring-1.0.0-${target}`);
    learner = await classroom.learner();
  });

  afterAll(async () => {
    await classroom.close();
  });

  it('opens at the first lesson and says that it is saved', async () => {
    await learner.launch(classroom.key());
    expect(await learner.heading()).toBe('Before you start');
    await learner.course.getByText('Saved', { exact: true }).waitFor();
    expect((await classroom.attempts())[0]?.cmi).toMatchObject(begun);
  });

  it('lets a learner guess, or go on without', async () => {
    const [first] = await learner.blocks();
    await learner.answer(first!, false);
    await learner.course.getByText('Your guess: “True”. Very sure.').waitFor();
    await learner.completeAndContinue();
    expect(await learner.heading()).toBe('What is mentoring?');
  });

  it('keeps Complete and Continue closed where something is asked, and names what is left', async () => {
    const button = learner.course.getByRole('button', { name: 'Complete and Continue' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await learner.course.getByText('Four things left:').waitFor();
  });

  it('comes back to the same place with the answers kept, also after a restart of the LMS', async () => {
    const [first] = await learner.blocks();
    await learner.answer(first!, false);
    await learner.leave();
    await classroom.restart();
    const again = await classroom.learner(learner.device);
    await again.launch(classroom.key());
    expect(await again.heading()).toBe('What is mentoring?');
    await again.course.getByText('You stopped at lesson 2').waitFor();
    await again.course.locator(`#lm-b-${first!.id} [data-part="result"]`, { hasText: 'Not quite' }).waitFor();
    learner = again;
  });

  it('comes back on another device from what the LMS has stored', async () => {
    await learner.leave();
    const elsewhere = await classroom.learner();
    await elsewhere.launch(classroom.key());
    expect(await elsewhere.heading()).toBe('What is mentoring?');
    const [first] = await elsewhere.blocks();
    await elsewhere.course.locator(`#lm-b-${first!.id} [data-part="result"]`, { hasText: 'Not quite' }).waitFor();
    learner = elsewhere;
  });

  it('is taken to the end, and the LMS has recorded it', async () => {
    await learner.answerAll();
    for (let lesson = 2; lesson < 8; lesson++) {
      await learner.completeAndContinue();
      if (lesson < 7) await learner.answerAll();
    }
    expect(await learner.heading()).toBe('Final check');
    await learner.takeCheck();
    await learner.course.getByText('You got 10 of 10 points – passed').waitFor();
    await learner.completeAndContinue();
    await learner.course.getByText('You have completed this course and passed the final check.').waitFor();
    await learner.course.getByText('The official record is in your learning system.').waitFor();
    const [attempt] = await classroom.attempts();
    expect(attempt?.cmi).toMatchObject(finished);
  });

  it('opens in review after the end, and nothing it shows changes the record', async () => {
    await learner.leave();
    const before = recorded((await classroom.attempts())[0]);
    await learner.launch(classroom.key());
    await learner.course.getByText('nothing changes your result').first().waitFor();
    await learner.course.getByRole('button', { name: 'Continue', exact: true }).click();
    await learner.leave();
    expect(recorded((await classroom.attempts())[0])).toEqual(before);
  });

  it('starts a new attempt without anything of the old one', async () => {
    await learner.launch(classroom.key());
    await learner.startNewAttempt();
    expect(await learner.heading()).toBe('Before you start');
    expect(await learner.course.locator('lm-guess input:checked').count()).toBe(0);
    expect(await classroom.attempts()).toHaveLength(2);
  });

  it('makes no error, no request to a stranger and no violation of its policy', () => {
    expect(learner.complaints).toEqual([]);
  });
});

/** What is recorded of the learner, without what the LMS says of the launch. */
function recorded(attempt: StoredAttempt | undefined): unknown {
  const ofLaunch = /time|mode|credit|entry|exit|_count|_children/;
  return Object.fromEntries(Object.entries(attempt?.cmi ?? {}).filter(([name]) => !ofLaunch.test(name)));
}
