import { expect } from '@open-wc/testing';
import { startCourseWith, type Course, type CourseOptions } from '../support/course.ts';
import { button, hasFocus, option, part, textOf, words } from '../support/find.ts';
import { question } from '../support/lessons.ts';
import { replacing } from '../support/replace.ts';
import { ScriptedHost } from '../support/scripted-host.ts';

describe('what the record has to say reaches the learner', () => {
  it('when the learning system has no more room', async () => {
    const course = await start({ host: new ScriptedHost({ limits: { suspendChars: 40, locationChars: 255 } }) });
    answerAndSave(course);
    await isTold(course, 'Your learning system has no more room.');
  });

  it('when it has signed the learner out', async () => {
    const course = await start();
    course.network.answer = 'login';
    answerAndSave(course);
    await isTold(course, 'You have been signed out. Your answers are kept on this device.');
    expect(textOf(course.course, 'health')).to.equal('On this device only');
  });

  it('when it answers no more', async () => {
    const course = await start();
    course.host.sent = 'lost';
    answerAndSave(course);
    await isTold(course, 'Your session in the learning system has ended.');
  });

  it('when it refuses what is saved: the header says where the answers are', async () => {
    const course = await start();
    await course.until('is saved', () => textOf(course.course, 'health') === 'Saved');
    course.host.sent = 'refused';
    answerAndSave(course);
    await course.until('says so', () => textOf(course.course, 'health') === 'On this device only');
  });

  it('when what was saved cannot be read', async () => {
    const course = await start({ host: new ScriptedHost({ suspendData: 'K1 of somebody else' }) });
    await isTold(course, 'Your saved progress could not be read, so this is a fresh start.');
  });

  it('when nothing is kept anywhere', async () => {
    await withoutStores(async () => {
      const course = await start({ host: new ScriptedHost({ state: 'blocked' }) });
      answerAndSave(course);
      await course.until('says so', () => textOf(course.course, 'health') === 'Not being saved');
      await course.until('alerts', () => alerted(course).includes('Your progress is not being saved.'));
    });
  });

  it('when there is no learning system: until it is found by who looks for it again', async () => {
    const host = new ScriptedHost({ state: 'none' });
    const { course, until } = await start({ host });
    await until('tells', () => textOf(course, 'notice').includes('Your learning system does not answer.'));
    expect(textOf(course, 'health')).to.equal('On this device only');
    host.launch = { ...host.launch, state: 'ready' };
    button(course, 'Try again').click();
    await until('takes the notice away', () => part(course, 'notice') === null);
    await until('is saved', () => textOf(course, 'health') === 'Saved');
  });

  it('once, and a notice that is closed hands the focus on to the lesson', async () => {
    const course = await start();
    course.host.sent = 'lost';
    answerAndSave(course);
    await course.until('tells', () => part(course.course, 'notice') !== null);
    const close = button(part(course.course, 'notice')!, 'Close this notice');
    close.focus();
    close.click();
    expect(part(course.course, 'notice')).to.equal(null);
    expect(hasFocus(course.course.querySelector('h1'))).to.equal(true);
    answerAndSave(course);
    expect(part(course.course, 'notice')).to.equal(null);
  });
});

describe('the truth about saving', () => {
  it('is that nothing is saved yet while the learning system has not answered', async () => {
    let answer: () => void = () => undefined;
    const delay = new Promise<void>((resolve) => (answer = resolve));
    const starting = startCourseWith({ '01-first.md': question }, { host: new ScriptedHost({}, { delay }) });
    const health = () => textOf(document.body, 'health');
    while (health() === '') await new Promise((resolve) => setTimeout(resolve, 10));
    expect(health()).to.equal('Saving…');
    answer();
    const { until } = await starting;
    await until('is saved', () => health() === 'Saved');
  });

  it('is one place where there is no learning system, from the first answer on', async () => {
    const course = await start({ host: new ScriptedHost({}, { name: 'local' }) });
    expect(textOf(course.course, 'health')).to.equal('On this device');
    option(course.course, 'The mentor').click();
    button(course.course, 'Check').click();
    expect(textOf(course.course, 'health')).to.equal('On this device');
  });
});

function start(options?: CourseOptions): Promise<Course> {
  return startCourseWith({ '01-first.md': question }, options);
}

function answerAndSave({ course }: Course): void {
  const again = [...course.querySelectorAll('button')].find(
    (one) => words(one) === 'Try again' && one.closest('lm-choice'),
  );
  again?.click();
  option(course, 'The mentor').click();
  course.querySelector<HTMLButtonElement>('lm-choice button[type="submit"]')?.click();
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
}

/** In the page and to a screen reader. */
async function isTold(course: Course, text: string): Promise<void> {
  await course.until('tells', () => textOf(course.course, 'notice').startsWith(text));
  expect(alerted(course)).to.include(text);
}

function alerted({ course }: Course): string {
  return words(course.querySelector('[data-part="announcer"][role="alert"]'));
}

/** A browser that may keep nothing. */
async function withoutStores(act: () => Promise<void>): Promise<void> {
  await replacing(window, 'indexedDB', undefined, () =>
    replacing(window, 'localStorage', undefined, () => replacing(window, 'sessionStorage', undefined, act)),
  );
}
