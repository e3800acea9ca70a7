import { expect } from '@open-wc/testing';
import { startCourseWith, type Course } from '../support/course.ts';
import { button, findButton, option, part, row, textOf, words } from '../support/find.ts';
import { replacing } from '../support/replace.ts';
import { RealLms } from '../support/real-lms.ts';
import { ScriptedHost } from '../support/scripted-host.ts';
import { savedIn } from '../support/sitting.ts';

const lessons = {
  '01-own.md': `# Own

## Reflect: What do you take along?
<!-- id: take, limit: 200 -->

## Rate yourself: How is it?
<!-- id: mirror -->

**Scale:** Never, Sometimes, Mostly, Always

### Listening

- I listen.
- I wait.
`,
};

const planAndGuess = {
  '01-own.md': `# Own

## Plan: My first step

1. I want to learn …

## Guess: A promotion will follow.

- [ ] True
  > Nobody can promise that.
- [x] False
  > Mentoring may build skills.
`,
};

const own = 'Noor said that I never listen.';

describe('private answers', () => {
  it('on this device are in nothing that leaves it: suspend data, interactions, calls, receipt, details', async () => {
    const started = await answerIn('this device');
    const { lms } = started;
    expect(Object.values(lms.stored).join('\n')).not.to.contain('Noor');
    const { progress } = savedIn(started);
    expect(progress.answers).to.deep.equal({});
    expect(Object.keys(lms.stored).filter((element) => element.includes('interactions'))).to.deep.equal([]);
    expect(lms.reports.flatMap(({ interactions }) => interactions)).to.deep.equal([]);
    expect(lms.log().join('\n')).to.contain('LMSCommit').and.not.to.contain('Noor');
    const taken = await takenAlong(started);
    expect(taken.receipt).to.contain('Lovelace, Ada').and.not.to.contain('Noor');
    expect(taken.details).not.to.match(/Noor|Lovelace|ada-1815/);
  });

  it('of a plan and a guess are kept the same way', async () => {
    const lms = new RealLms();
    const started = await startCourseWith(planAndGuess, { host: lms, settings: 'private answers: this device\n' });
    const { course, until } = started;
    await until('shows the plan', () => findButton(course, 'Save') !== null);
    const field = course.querySelector('textarea')!;
    field.value = own;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    button(course, 'Save').click();
    const guess = course.querySelector('lm-guess')!;
    await until('shows the guess', () => findButton(guess, 'Check') !== null);
    for (const text of ['True', 'Very sure']) option(guess, text).click();
    button(guess, 'Check').click();
    await until('shows the result', () => part(guess, 'result') !== null);
    await leave(started);
    expect(Object.values(lms.stored).join('\n')).not.to.contain('Noor');
    expect(savedIn({ ...started, lms }).progress.answers).to.deep.equal({});
    expect(lms.reports.flatMap(({ interactions }) => interactions)).to.deep.equal([]);
    const taken = await takenAlong(started);
    expect(taken.receipt + taken.details).not.to.match(/Noor|Very sure/);
  });

  it('on this device come back here, and not on another device', async () => {
    const started = await answerIn('this device');
    const again = await startCourseWith(lessons, {
      host: new RealLms({ ...started.lms.stored }),
      base: started.base,
      settings: 'private answers: this device\n',
    });
    await again.until('shows the text', () => again.course.querySelector('textarea')!.value === own);
    await again.until('shows the result', () => part(again.course, 'bars') !== null);
    const elsewhere = await startCourseWith(lessons, { host: new RealLms({ ...started.lms.stored }) });
    await elsewhere.until('shows the field', () => findButton(elsewhere.course, 'Save') !== null);
    expect(elsewhere.course.querySelector('textarea')!.value).to.equal('');
    expect(part(elsewhere.course, 'elsewhere')).to.equal(null);
  });

  it('in the learning system are in suspend data and nowhere else, and come back on another device', async () => {
    const started = await answerIn('learning system');
    const { lms } = started;
    expect(savedIn(started).progress.answers).to.deep.include({
      take: { response: [own], result: 'neutral', tries: 1 },
    });
    expect(savedIn(started).progress.answers.mirror!.response).to.have.length(2);
    expect(lms.reports.flatMap(({ interactions }) => interactions)).to.deep.equal([]);
    expect(Object.values(lms.stored).join('\n')).not.to.contain('Noor');
    const taken = await takenAlong(started);
    expect(taken.receipt + taken.details).not.to.contain('Noor');
    const other = await startCourseWith(lessons, {
      host: new RealLms({ ...lms.stored }),
      settings: 'private answers: learning system\n',
    });
    await other.until('shows the text', () => other.course.querySelector('textarea')!.value === own);
    await other.until('shows the result', () => part(other.course, 'bars') !== null);
  });

  it('reported are interactions, in the learner’s words, and neither in the calls nor in the receipt', async () => {
    const started = await answerIn('reported');
    const { lms } = started;
    const given = lms.reports.at(-1)!.interactions;
    expect(given.map(({ id, type, result }) => ({ id, type, result }))).to.deep.equal([
      { id: 'own_take', type: 'long-fill-in', result: 'neutral' },
      { id: 'own_mirror', type: 'likert', result: 'neutral' },
    ]);
    expect(given[0]!.response).to.deep.equal([own]);
    await started.until('tells the learning system', () => Object.values(lms.stored).includes(own));
    const taken = await takenAlong(started);
    expect(taken.receipt + taken.details).not.to.contain('Noor');
  });

  it('that were deleted stay deleted on another device, and are not said to be elsewhere', async () => {
    const started = await answerIn('learning system');
    const field = started.course.querySelector('lm-reflect')!;
    button(field, 'Delete').click();
    await leave(started);
    expect(savedIn(started).progress.answers.take!.response).to.deep.equal(['']);
    const other = await startCourseWith(lessons, {
      host: new RealLms({ ...started.lms.stored }),
      settings: 'private answers: learning system\n',
    });
    await other.until('shows the result', () => part(other.course, 'bars') !== null);
    expect(other.course.querySelector('textarea')!.value).to.equal('');
    expect(part(other.course, 'elsewhere')).to.equal(null);
  });

  it('on a device that keeps nothing beyond the window say so', async () => {
    const host = new ScriptedHost({ learner: { id: '', name: '' } });
    const { course, until } = await startCourseWith(lessons, { host });
    const field = course.querySelector('lm-reflect')!;
    await until('says so', () => textOf(field, 'kept-here').startsWith('Not kept: your answer is gone'));
    const known = await startCourseWith(lessons);
    await known.until('stands by', () => part(known.course, 'device') !== null);
    expect(part(known.course, 'kept-here')).to.equal(null);
  });

  it('without room in the learning system are marked here, told of once, and said to be elsewhere elsewhere', async () => {
    const settings = 'private answers: learning system\n';
    const small = new ScriptedHost({ limits: { suspendChars: 60, locationChars: 255 } });
    const started = await startCourseWith(lessons, { host: small, settings });
    await answer(started);
    await leave(started);
    const { course, until } = started;
    await until('marks the field', () => textOf(course.querySelector('lm-reflect')!, 'kept-here') !== '');
    expect(textOf(course.querySelector('lm-reflect')!, 'kept-here')).to.contain('Kept on this device only');
    expect(course.querySelector('textarea')!.getAttribute('aria-describedby')).to.contain('lm-b-take-kept-here');
    const notice = () => course.querySelectorAll('[data-notice="notes"]');
    expect(words(notice()[0]!)).to.contain('no more room for notes');
    button(notice()[0]!, 'Close this notice').click();
    await leave(started);
    expect(notice()).to.have.length(0);
    const { suspendData } = small.reports.at(-1)!;
    expect(suspendData.length).to.be.at.most(60);
    const other = await startCourseWith(lessons, { host: new ScriptedHost({ suspendData }), settings });
    const field = other.course.querySelector('lm-reflect')!;
    await other.until('says where it is', () => textOf(field, 'elsewhere') !== '');
    expect(textOf(field, 'elsewhere')).to.contain('on another device only');
    expect(textOf(other.course.querySelector('lm-rate')!, 'elsewhere')).to.contain('on another device only');
  });
});

/** Answers both kinds in a course of this mode, and leaves the page. */
async function answerIn(mode: string): Promise<Course & { readonly lms: RealLms }> {
  const lms = new RealLms();
  const started = await startCourseWith(lessons, { host: lms, settings: `private answers: ${mode}\n` });
  await answer(started);
  await leave(started);
  return { ...started, lms };
}

async function answer({ course, until }: Course): Promise<void> {
  await until('shows the field', () => findButton(course, 'Save') !== null);
  const field = course.querySelector('textarea')!;
  field.value = own;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  button(course, 'Save').click();
  const rate = course.querySelector('lm-rate')!;
  await until('shows the scale', () => findButton(rate, 'Show my result') !== null);
  for (const statement of ['I listen.', 'I wait.']) row(rate, statement).querySelectorAll('input')[2]!.click();
  button(rate, 'Show my result').click();
  await until('shows the result', () => part(rate, 'bars') !== null);
}

/** The page is hidden: everything goes out. */
async function leave({ until, host }: Course): Promise<void> {
  const before = host.reports.length;
  await replacing(document, 'hidden', true, async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await until('has told the learning system', () => host.reports.length >= before);
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Goes to the summary and takes along what it offers. */
async function takenAlong({ course, until, player }: Course): Promise<{ receipt: string; details: string }> {
  button(course, 'Complete and Continue').click();
  await until('shows the summary', () => player.index === 1 && part(course, 'receipt') !== null);
  const summary = part(course, 'summary')!;
  button(summary, 'Copy details for support').click();
  await until('shows the details', () => part(summary, 'support-details') !== null);
  return { receipt: part(summary, 'receipt')!.textContent, details: part(summary, 'support-details')!.textContent };
}
