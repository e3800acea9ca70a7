import { expect } from '@open-wc/testing';
import { startCourseWith, type Course, type CourseOptions } from '../support/course.ts';
import { button, findButton, hasFocus, option, part, textOf, words } from '../support/find.ts';
import { check, prose, reflection } from '../support/lessons.ts';
import { replacing } from '../support/replace.ts';
import { ScriptedHost } from '../support/scripted-host.ts';

const one = { '01-second.md': prose };

describe('the summary', () => {
  it('comes after the last lesson, has the focus, and says what was recorded', async () => {
    const { course, until } = await finish(one);
    await until('has the focus', () => hasFocus(course.querySelector('h1')));
    expect(words(document.activeElement)).to.equal('Summary');
    expect(textOf(course, 'place')).to.equal('Summary');
    expect(part(course, 'contents')!.querySelector('[aria-current]')).to.equal(null);
    expect(part(course, 'end')!.checkVisibility()).to.equal(false);
    expect(textOf(course, 'summary')).to.include('You have completed this course.');
    expect(textOf(course, 'summary')).to.include('Status: completed.');
  });

  it('says what score the answers make where all questions count and no check gives it', async () => {
    const scored = '# Only\n\n## Question: Is it so?\n\n- [x] It is\n- [ ] It is not\n  > It is.\n';
    const { course, until } = await startCourseWith({ '01-only.md': scored }, { settings: 'score: all questions' });
    option(course, 'It is').click();
    button(course, 'Check').click();
    await until('lets go on', () => findButton(course, 'Complete and Continue')?.ariaDisabled !== 'true');
    button(course, 'Complete and Continue').click();
    await until('shows the summary', () => part(course, 'score') !== null);
    expect(textOf(course, 'score')).to.equal('Your score: 100 of 100.');
  });

  it('lists what is left before what is done, and leads there', async () => {
    const { course, until, player } = await startCourseWith({ '01-third.md': check(), '02-second.md': prose });
    button(course, 'Go on without completing').click();
    await until(
      'shows the second lesson',
      () => player.index === 1 && findButton(course, 'Complete and Continue') !== null,
    );
    await until('is started', () => textOf(course, 'end-status') === '');
    button(course, 'Complete and Continue').click();
    await until('shows the summary', () => player.index === 2);
    expect(lists(course)).to.deep.equal([
      'What is left: Third Started The check is not finished yet.',
      'Done: Second Done',
    ]);
    part(course, 'summary')!.querySelector('a')!.click();
    await until('shows the lesson', () => player.index === 0);
  });

  it('waits for the learning system, and lets nobody wait who does not want to', async () => {
    const { course } = await finish(one, { isSilent: true });
    expect(lines(course)).to.deep.equal(['Saving your progress…', 'Continue without waiting']);
    button(course, 'Continue without waiting').click();
    expect(lines(course)).to.deep.equal([
      'Your learning system has not taken it yet. It is kept on this device.',
      'Try to save again',
      'You can leave the course now.',
    ]);
    expect(words(document.activeElement)).to.equal('What is recorded');
  });

  it('says aloud when the learning system has it', async () => {
    const { course, network, until } = await finish(one, { isSilent: true });
    network.answer = 'pages';
    await until('is saved', () => textOf(course, 'saving').startsWith('Your learning system has been told.'));
    expect(textOf(course, 'saving')).to.include('You can leave the course now.');
    await until('says so', () => said(course).includes('Your learning system has been told.'));
  });

  it('tries again when the learner asks for it', async () => {
    const started = await finish(one, { refuses: true });
    const { course, host, until } = started;
    await until('is refused', () => findButton(course, 'Try to save again') !== null);
    host.sent = 'claimed';
    button(course, 'Try to save again').click();
    await until('is saved', () => textOf(course, 'saving').startsWith('Your learning system has been told.'));
  });

  it('says that a lost session records nothing more', async () => {
    const { course, until } = await finish(one, { loses: true });
    await until('tells', () => textOf(course, 'saving').startsWith('Your session has ended.'));
    expect(findButton(course, 'Try to save again')).to.equal(null);
  });

  it('says that nothing was recorded in a review', async () => {
    const { course } = await finish(one, { host: new ScriptedHost({ mode: 'review' }) });
    expect(textOf(course, 'saving')).to.include('Nothing was recorded in this sitting.');
  });

  it('says without a learning system where it is kept', async () => {
    const { course } = await finish(one, { host: new ScriptedHost({}, { name: 'local' }) });
    expect(textOf(course, 'saving')).to.include('everything stays in this browser');
  });

  it('speaks of closing the window only in a window that was opened for the course', async () => {
    await replacing(window, 'opener', window, async () => {
      await replacing(window, 'parent', window, async () => {
        const { course, until } = await finish(one);
        await until('tells', () => textOf(course, 'saving').endsWith('You can close this window now.'));
      });
    });
  });

  it('deletes what this device holds after one question in the page, and keeps the focus there', async () => {
    const started = await startCourseWith({ '01-last.md': reflection });
    const { course, until, player } = started;
    await until('shows the field', () => findButton(course, 'Save') !== null);
    course.querySelector('textarea')!.value = 'My own words.';
    course.querySelector('textarea')!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    button(course, 'Save').click();
    button(course, 'Complete and Continue').click();
    await until('shows the summary', () => player.index === 1);
    const summary = part(course, 'summary')!;
    await until('counts', () => textOf(summary, 'device-text').includes('and 1 private answer of yours, since '));
    button(summary, 'Forget this device').click();
    expect(words(document.activeElement)).to.include('This cannot be undone.');
    expect(words(document.activeElement)).to.include(
      'What your learning system has stored of your progress stays there.',
    );
    expect(words(document.activeElement)).to.include('Your private answers are nowhere else: they will be gone.');
    button(summary, 'Keep it').click();
    expect(words(document.activeElement)).to.include('and 1 private answer of yours');
    button(summary, 'Forget this device').click();
    button(summary, 'Delete from this device').click();
    await until('has deleted', () => textOf(summary, 'device-text').startsWith('This device holds nothing'));
    expect(words(document.activeElement)).to.include('This device holds nothing of yours in this course any more.');
  });
});

interface FinishOptions extends CourseOptions {
  /** From the moment the course has begun. */
  readonly refuses?: boolean;
  readonly loses?: boolean;
  readonly isSilent?: boolean;
}

/** Takes a course of one lesson to its end. */
async function finish(lessons: Readonly<Record<string, string>>, options: FinishOptions = {}): Promise<Course> {
  const started = await startCourseWith(lessons, options);
  const { course, host, network, player, until } = started;
  if (options.isSilent) network.answer = 'silence';
  if (options.refuses) host.sent = 'refused';
  if (options.loses) host.sent = 'lost';
  part(course, 'end')!.querySelector('button')!.click();
  await until('shows the summary', () => player.index === 1);
  return started;
}

function lists(course: Element): string[] {
  return [...course.querySelectorAll('[data-part="summary-lessons"]')].map(
    (list) => `${words(list.previousElementSibling)}: ${words(list).replace(/ +/g, ' ')}`,
  );
}

function lines(course: Element): string[] {
  return [...part(course, 'saving')!.querySelectorAll('p')].map(words);
}

function said(course: Element): string {
  return [...course.querySelectorAll('[data-part="announcer"]')].map(words).join(' ');
}
