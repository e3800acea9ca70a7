import { expect } from '@open-wc/testing';
import { startCourseWith, type Course, type CourseOptions } from '../support/course.ts';
import { button, findButton, hasFocus, option, part, textOf, words } from '../support/find.ts';
import { check, prose, question } from '../support/lessons.ts';
import { ScriptedHost } from '../support/scripted-host.ts';

const questions = { '01-first.md': question, '02-second.md': prose };
const checks = (rule?: string) => ({ '01-third.md': check(rule), '02-second.md': prose });

describe('Complete and Continue', () => {
  describe('in a lesson where something is open', () => {
    it('is closed, says why, and leads to each thing that is left', async () => {
      const { course } = await startCourseWith(questions);
      expect(isClosed(course)).to.equal(true);
      expect(status(course)).to.equal('Two things left: Who decides? Is it private?');
      expect(main(course).getAttribute('aria-describedby')).to.equal(part(course, 'end-status')!.id);
      const [, second] = part(course, 'end-status')!.querySelectorAll('a');
      second!.click();
      expect(words(document.activeElement)).to.equal('Is it private?');
    });

    it('brings a learner who presses it to the first thing that is left', async () => {
      const { course } = await startCourseWith(questions);
      answer(course, 'Who decides?', 'The mentor');
      main(course).click();
      expect(words(document.activeElement)).to.equal('Is it private?');
      expect(status(course)).to.equal('One thing left: Is it private?');
    });

    it('lets the learner go on without completing, and then it is not completed', async () => {
      const { course, until, player } = await startCourseWith(questions);
      button(course, 'Go on without completing').click();
      await until('shows the second lesson', () => player.index === 1);
      await until('names the states', () => states(course).join() === 'Started,Started');
    });

    it('opens with the last answer, whether right or not, and says so once', async () => {
      const { course, until } = await startCourseWith(questions);
      answer(course, 'Who decides?', 'The mentor');
      answer(course, 'Is it private?', 'It is');
      expect(isClosed(course)).to.equal(false);
      expect(status(course)).to.equal('');
      expect(findButton(course, 'Go on without completing')).to.equal(null);
      await until('tells a screen reader', () => said(course).includes('You can complete this lesson now.'));
    });
  });

  it('completes the lesson and opens the next one at its beginning', async () => {
    const started = await startCourseWith(questions);
    const { course, told, until } = started;
    await completeFirst(started);
    expect(told).to.deep.equal(['lm-ready', 'lm-lesson-complete']);
    await until('names the states', () => states(course).join() === 'Done,Started');
    await until('has the focus on the heading', () => hasFocus(course.querySelector('h1')));
    expect(words(document.activeElement)).to.equal('Second');
  });

  it('is called Continue in a lesson that is done', async () => {
    const started = await startCourseWith(questions);
    const { course, until, player } = started;
    await completeFirst(started);
    button(course, 'Back').click();
    await until('shows the first lesson', () => player.index === 0);
    expect(words(main(course))).to.equal('Continue');
    expect(isClosed(course)).to.equal(false);
    expect(status(course)).to.equal('You completed this lesson.');
  });

  describe('under a check', () => {
    it('waits for the check, and brings a learner who presses it there', async () => {
      const { course, until } = await startCourseWith(checks());
      expect(isClosed(course)).to.equal(true);
      await until('says why', () => status(course) === 'Finish the check first.');
      main(course).click();
      expect(hasFocus(button(course, 'Start the check'))).to.equal(true);
    });

    it('stays closed below the mark, and says how many tries are left', async () => {
      const started = await startCourseWith(checks('draw: 1, pass: 100%, attempts: 3'));
      await takeCheck(started, 'That');
      expect(isClosed(started.course)).to.equal(true);
      const text = 'You have not passed the check yet. You can try again. Two tries left.';
      await started.until('says why', () => status(started.course) === text);
      main(started.course).click();
      expect(hasFocus(button(started.course, 'Try again'))).to.equal(true);
    });

    it('counts no tries where there is no limit', async () => {
      const started = await startCourseWith(checks());
      await takeCheck(started, 'That');
      const text = 'You have not passed the check yet. You can try again.';
      await started.until('says why', () => status(started.course) === text);
    });

    it('opens when the check is passed', async () => {
      const started = await startCourseWith(checks());
      await takeCheck(started, 'This');
      expect(isClosed(started.course)).to.equal(false);
      expect(status(started.course)).to.equal('');
    });

    it('opens when no tries are left, so that nobody is trapped, and says what that means', async () => {
      const started = await startCourseWith(checks('draw: 1, pass: 100%, attempts: 1'));
      const { course, until, player } = started;
      await takeCheck(started, 'That');
      expect(isClosed(course)).to.equal(false);
      await until('says why', () => status(course) === 'The check is not passed, and no tries are left.');
      main(course).click();
      await until('goes on', () => player.index === 1);
    });
  });

  for (const [mode, text] of [
    ['review', 'You have finished. You are looking back; nothing changes your result.'],
    ['browse', 'You are looking around; nothing is saved.'],
  ] as const) {
    it(`is called Continue in a ${mode}, and records nothing`, async () => {
      const { course, host, until, player, told } = await start({ host: new ScriptedHost({ mode }) });
      expect(words(main(course))).to.equal('Continue');
      await until('says why', () => status(course) === text);
      expect(textOf(course, 'health')).to.equal('Read-only');
      main(course).click();
      await until('goes on', () => player.index === 1);
      expect(told).to.deep.equal(['lm-ready']);
      expect(host.reports).to.deep.equal([]);
    });
  }

  it('stays where it is when the next lesson cannot be loaded, says so, and tries again', async () => {
    const { course, network, player, until } = await start({ answer: 'trouble' });
    button(course, 'Go on without completing').click();
    const text = 'The page you asked for could not be loaded. Check your connection, then try again.';
    await until('tells why', () => status(course).startsWith(text));
    expect(said(course)).to.include(text);
    expect(player.index).to.equal(0);
    expect(words(main(course))).to.equal('Complete and Continue');
    network.answer = 'pages';
    button(course, 'Go on without completing').click();
    await until('goes on', () => player.index === 1);
    expect(status(course)).to.equal('');
    expect(part(course, 'notice')).to.equal(null);
  });

  it('takes no login page for a lesson', async () => {
    const { course, player, until } = await start({ answer: 'login' });
    button(course, 'Go on without completing').click();
    await until('tells why', () => status(course).includes('You may have been signed out'));
    expect(player.index).to.equal(0);
    expect(words(course.querySelector('h1'))).to.equal('First');
  });

  it('works on when the session is lost, and says what becomes of what is done', async () => {
    const started = await startCourseWith(questions);
    const { course, host, until } = started;
    host.sent = 'lost';
    await completeFirst(started);
    saveNow();
    await until('tells', () => status(course).startsWith('Your session has ended. You can read on;'));
    expect(isClosed(course)).to.equal(false);
    expect(textOf(course, 'health')).to.equal('On this device only');
  });
});

/** A page that is put aside saves at once. */
function saveNow(): void {
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
}

function start(options: CourseOptions): Promise<Course> {
  return startCourseWith(questions, options);
}

async function completeFirst({ course, until, player }: Course): Promise<void> {
  answer(course, 'Who decides?', 'The mentee');
  answer(course, 'Is it private?', 'It is');
  main(course).click();
  await until('shows the second lesson', () => player.index === 1);
}

async function takeCheck({ course, until }: Course, choice: string): Promise<void> {
  button(course, 'Start the check').click();
  await until('shows its question', () => findButton(course, 'Check your answers') !== null);
  option(course, choice).click();
  button(course, 'Check your answers').click();
  await until('shows the answers', () => findButton(course, 'Finish the check') !== null);
  button(course, 'Finish the check').click();
  await until('shows its result', () => part(course, 'check-result') !== null);
}

function answer(course: Element, title: string, choice: string): void {
  const blocks = [...course.querySelectorAll('lm-choice')];
  const block = blocks.find((one) => textOf(one, 'block-title') === title)!;
  option(block, choice).click();
  button(block, 'Check').click();
}

function main(course: Element): HTMLButtonElement {
  return part(course, 'end')!.querySelector<HTMLButtonElement>('[data-part="button-primary"]')!;
}

function isClosed(course: Element): boolean {
  return main(course).getAttribute('aria-disabled') === 'true';
}

function status(course: Element): string {
  return textOf(course, 'end-status');
}

function said(course: Element): string {
  return [...course.querySelectorAll('[data-part="announcer"]')].map(words).join(' ');
}

function states(course: Element): string[] {
  return [...course.querySelectorAll('[data-part="contents"] [data-part="state"]')].map(words);
}
