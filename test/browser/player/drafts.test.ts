import { expect } from '@open-wc/testing';
import type { Course } from '../support/course.ts';
import { button, findButton, option, part, textOf, words } from '../support/find.ts';
import { sit, sitAgain, savedIn } from '../support/sitting.ts';

const scenario = `## Scenario: A favour
<!-- id: favour, points: 1 -->

### Lena asks

- [Say yes](#lena-waits)
  > **Poor:** Nobody can promise.
- [Ask her](#how-it-went)
  > **Best:** She thinks.

### Lena waits

- [Take it back](#how-it-went)
  > **Repaired:** She thanks you.
- [Go on](#how-it-went)
  > **Poor:** She waits for good.

### How it went

> **Best:** With limits.

> **Repaired:** One slip put right.

> **Poor:** One limit slipped.
`;

const lesson = { '01-lena.md': `# Lena\n\n${scenario}` };

describe('a scenario that has not ended', () => {
  it('goes on after a reload at the step where the learner was, with the steps behind it above', async () => {
    const started = await sit(lesson);
    await walk(started, 'Say yes');
    const { course } = await sitAgain(started);
    expect(shownIn(course)).to.deep.equal(['Step 2: Lena waits']);
    expect(textOf(course, 'past')).to.equal('Step 1: Lena asks You chose: Say yes ✗ Poor choice Nobody can promise.');
    expect(findButton(course, 'Go back one step')).not.to.equal(null);
  });

  it('is no answer: the lesson waits for it, and the learning system hears of the place alone', async () => {
    const started = await sit(lesson);
    await walk(started, 'Say yes');
    const again = await sitAgain(started);
    for (const sitting of [started, again]) {
      const { course, lms } = sitting;
      expect(button(course, 'Complete and Continue').getAttribute('aria-disabled')).to.equal('true');
      expect(savedIn(sitting).progress.answers).to.deep.equal({});
      expect(savedIn(sitting).progress.location).to.deep.equal({ lesson: 'lena', block: 'favour' });
      expect(lms.reports.flatMap(({ interactions }) => interactions)).to.deep.equal([]);
    }
  });

  it('is as far back after a reload as the learner went back', async () => {
    const started = await sit(lesson);
    await walk(started, 'Say yes');
    button(started.course, 'Go back one step').click();
    const { course } = await sitAgain(started);
    expect(shownIn(course)).to.deep.equal(['Step 1: Lena asks']);
    expect(part(course, 'past')).to.equal(null);
  });

  it('is an answer when it has ended, and no walk after that takes its place before the next end', async () => {
    const started = await sit(lesson);
    await walk(started, 'Say yes', 'Take it back');
    const { course, lms, until } = started;
    await until('tells the answer', () => lms.reports.some(({ interactions }) => interactions.length === 1));
    button(course, 'Start again').click();
    await until('begins again', () => shownIn(course)[0] === 'Step 1: Lena asks');
    await walk(started, 'Say yes');
    const again = await sitAgain(started);
    expect(shownIn(again.course)).to.deep.equal(['Step 3: How it went']);
    expect(savedIn(again).progress.answers.favour).to.deep.include({ result: 'correct', tries: 1 });
  });

  it('in a check is not kept beside its answers', async () => {
    const check = { '01-lena.md': `---\ncheck:\n  feedback: each\n---\n\n# Lena\n\n${scenario}` };
    const started = await sit(check);
    await started.until('offers the check', () => findButton(started.course, 'Start the check') !== null);
    button(started.course, 'Start the check').click();
    await walk(started, 'Say yes');
    const { course, until } = await sitAgain(started);
    await until('shows the question', () => findButton(course, 'Choose') !== null);
    expect(shownIn(course)).to.deep.equal(['Step 1: Lena asks']);
  });
});

async function walk({ course, until }: Course, ...choices: readonly string[]): Promise<void> {
  const block = course.querySelector('lm-scenario')!;
  for (const text of choices) {
    await until('asks', () => findButton(block, 'Choose') !== null);
    option(block, text).click();
    button(block, 'Choose').click();
    await until('tells what follows', () => findButton(block, 'Next') !== null);
    button(block, 'Next').click();
    await until('goes on', () => findButton(block, 'Next') === null);
  }
}

function shownIn(course: Element): string[] {
  const titles = [...course.querySelectorAll<HTMLElement>('[data-part="step"] [data-part="step-title"]')];
  return titles.filter((title) => title.checkVisibility()).map(words);
}
