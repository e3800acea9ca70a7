import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible, emulate } from '../support/browser.ts';
import { button, findButton, hasFocus, option, part, textOf, words } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const scenario = `# Lesson

## Scenario: A favour
<!-- id: kind -->

You are Sam.

### Lena asks

“Will you help me?”

- [Say no](#how-it-went)
  > **OK:** She nods.
- [Ask her](#how-it-went)
  > **Best:** She thinks.
- [Say *yes*](#lena-waits)
  > **Poor:** Nobody can promise.

### Lena waits

- [Take it back](#how-it-went)
  > **Repaired:** She thanks you.
- [Go on](#how-it-went)
  > **Poor:** She waits for good.
- [Think again](#lena-asks)
  > She waits.

### How it went

A year is over.

> **Best:** With limits and warmth.

> **OK:** With limits.

> **Repaired:** One slip put right: {which}.

> **Poor:** One limit slipped: *{which}*.
`;

describe('a scenario', () => {
  it('shows its first step as a section named by its heading, with one group of choices', async () => {
    const { block } = await start(scenario);
    expect(shownIn(block)).to.deep.equal(['Step 1: Lena asks']);
    expect((await accessible('lm-scenario section[data-step="0"]'))[0]).to.include({
      role: 'region',
      name: 'Step 1: Lena asks',
    });
    expect((await accessible('lm-scenario section[data-step="0"] fieldset'))[0]).to.include({
      role: 'group',
      name: 'What do you do?',
    });
    expect(part(block, 'to')!.checkVisibility()).to.equal(false);
    expect(findButton(block, 'Go back one step')).to.equal(null);
  });

  it('takes nothing chosen for an omission', async () => {
    const { block, lesson } = await start(scenario);
    await press(block, lesson, 'Choose');
    expect(lesson.events).to.have.length(0);
    const [group] = await accessible('lm-scenario section[data-step="0"] fieldset');
    expect(group!.description).to.equal('Not answered yet: choose one.');
    expect(hasFocus(option(block, 'Say no'))).to.equal(true);
    option(block, 'Say no').click();
    await lesson.drawn();
    expect(part(block, 'omission')).to.equal(null);
  });

  it('tells what follows before it goes on, and says how good the choice was in words', async () => {
    const { block, lesson } = await start(scenario);
    await choose(block, lesson, 'Say no');
    expect((await accessible('[data-part="result"]'))[0]).to.include({
      role: 'group',
      name: 'OK, and there is a better choice',
    });
    expect(textOf(block, 'result')).to.contain('She nods.');
    expect(hasFocus(part(block, 'result'))).to.equal(true);
    option(block, 'Ask her').click();
    expect(option(block, 'Say no').checked).to.equal(true);
  });

  it('goes on to the next step, whose heading has the focus, and keeps the one before as a transcript', async () => {
    const { block, lesson } = await start(scenario);
    await choose(block, lesson, 'Say yes');
    await press(block, lesson, 'Next');
    expect(shownIn(block)).to.deep.equal(['Step 2: Lena waits']);
    expect(hasFocus(block.querySelector('[data-step="1"] h3'))).to.equal(true);
    expect(textOf(block, 'past')).to.equal(
      'Step 1: Lena asks “Will you help me?” You chose: Say yes ✗ Poor choice Nobody can promise.',
    );
    expect(block.querySelectorAll('[data-part="past"] h3')).to.have.length(1);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(lesson.events).to.have.length(0);
  });

  it('comes to an end, with words that fit the way, and the way itself', async () => {
    const { block, lesson } = await start(scenario);
    await walk(block, lesson, 'Say yes', 'Go on');
    expect(lesson.events).to.deep.equal([{ type: 'answered', block: 'kind', response: ['c', 'e'], result: 'wrong' }]);
    expect(shownIn(block)).to.deep.equal(['Step 3: How it went']);
    expect(textOf(endOf(block), 'result-word')).to.equal('✗ A poor choice was left as it was');
    expect(words(endOf(block))).to.contain('One limit slipped: Say yes and Go on.');
    expect([...block.querySelectorAll('[data-part="path"] li')].map(words)).to.deep.equal([
      'Lena asks: Say yes (poor)',
      'Lena waits: Go on (poor)',
    ]);
  });

  for (const [choices, said, result] of [
    [['Ask her'], 'With limits and warmth.', 'correct'],
    [['Say no'], 'With limits.', 'correct'],
    [['Say yes', 'Take it back'], 'One slip put right: Say yes.', 'correct'],
    [['Say yes', 'Think again', 'Ask her'], 'One limit slipped: Say yes.', 'wrong'],
  ] as const) {
    it(`says “${said}” after ${choices.join(', ')}`, async () => {
      const { block, lesson } = await start(scenario);
      await walk(block, lesson, ...choices);
      expect(words(endOf(block))).to.contain(said);
      expect(lesson.events.at(-1)).to.deep.include({ result });
    });
  }

  it('asks a step anew that is come to again', async () => {
    const { block, lesson } = await start(scenario);
    await walk(block, lesson, 'Say yes', 'Think again');
    expect(shownIn(block)).to.deep.equal(['Step 3: Lena asks']);
    expect(option(block, 'Say yes').checked).to.equal(false);
    expect(block.querySelectorAll('[data-part="past"]')).to.have.length(2);
  });

  it('goes back one step, where the choice is still marked, and from the end too', async () => {
    const { block, lesson } = await start(scenario);
    await walk(block, lesson, 'Say yes', 'Go on');
    await press(block, lesson, 'Go back one step');
    expect(shownIn(block)).to.deep.equal(['Step 2: Lena waits']);
    expect(hasFocus(block.querySelector('[data-step="1"] h3'))).to.equal(true);
    expect(option(block, 'Go on').checked).to.equal(true);
    await walk(block, lesson, 'Take it back');
    expect(lesson.events.at(-1)).to.deep.include({ response: ['c', 'd'], result: 'correct' });
    expect(lesson.events).to.have.length(2);
  });

  it('takes back a choice before it goes on', async () => {
    const { block, lesson } = await start(scenario);
    await choose(block, lesson, 'Say yes');
    await press(block, lesson, 'Go back one step');
    expect(part(block, 'result')).to.equal(null);
    expect(shownIn(block)).to.deep.equal(['Step 1: Lena asks']);
  });

  it('starts again without a question, and keeps what was reached', async () => {
    const { block, lesson } = await start(scenario);
    await walk(block, lesson, 'Ask her');
    await press(block, lesson, 'Start again');
    expect(shownIn(block)).to.deep.equal(['Step 1: Lena asks']);
    expect(hasFocus(block.querySelector('[data-step="0"] h3'))).to.equal(true);
    expect(block.querySelectorAll('input:checked, [data-part="past"]')).to.have.length(0);
    expect(lesson.progress().answers.kind).to.deep.include({ response: ['b'], result: 'correct' });
  });

  it('is printed as far as the learner has come, and gives nothing away of the steps to come', async () => {
    const { block, lesson } = await start(scenario);
    await walk(block, lesson, 'Say yes');
    await emulate({}, 'print');
    expect(part(block, 'past')!.checkVisibility()).to.equal(true);
    expect(shownIn(block)).to.deep.equal(['Step 2: Lena waits']);
    expect(button(block, 'Choose').checkVisibility()).to.equal(false);
    await emulate();
  });

  it('is gone through by keys alone', async () => {
    const { block, lesson } = await start(scenario);
    option(block, 'Say no').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await lesson.drawn();
    expect(textOf(block, 'result')).to.contain('Best choice');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await lesson.drawn();
    expect(words(endOf(block))).to.contain('With limits and warmth.');
  });

  it('restores an end without emitting it again', async () => {
    const { block, lesson } = await start(scenario, answered(['c', 'd']));
    expect(words(endOf(block))).to.contain('One slip put right: Say yes.');
    expect([...block.querySelectorAll('[data-part="path"] li')].map(words)[0]).to.equal(
      'Lena asks: Say yes (poor, put right later)',
    );
    expect(lesson.events).to.have.length(0);
  });

  it('goes on from where a stored way still fits', async () => {
    const { block } = await start(scenario, answered(['c', 'x']));
    expect(shownIn(block)).to.deep.equal(['Step 2: Lena waits']);
    expect(block.querySelectorAll('[data-part="past"]')).to.have.length(1);
  });

  it('is only looked at in review', async () => {
    const { block } = await start(scenario, { ...answered(['c', 'e']), isReadOnly: true });
    expect(words(endOf(block))).to.contain('One limit slipped');
    expect(block.querySelectorAll('[data-part="live"] button')).to.have.length(0);
    const open = await start(scenario, { isReadOnly: true });
    expect(textOf(open.block, 'said')).to.equal('You did not come to the end.');
  });
});

describe('a scenario in a check', () => {
  const bank = (feedback = 'end') =>
    `---\ncheck: { pass: 50%, feedback: ${feedback} }\n---\n\n${scenario.replace('# Lesson', '# Check')}`;

  it('goes on without a word about the choices until the check is finished', async () => {
    const { block, lesson } = await startCheck(bank());
    await choose(block, lesson, 'Say yes');
    expect(shownIn(block)).to.deep.equal(['Step 2: Lena waits']);
    expect(textOf(block, 'past')).not.to.contain('Poor');
    await press(lesson.main, lesson, 'Check your answers');
    expect(textOf(lesson.main, 'review')).to.contain('One question is not answered yet.');
    await choose(block, lesson, 'Take it back');
    expect(textOf(block, 'said')).to.equal('You have come to the end.');
    expect(lesson.progress().answers.kind!.response).to.deep.equal(['c', 'd']);
    await press(lesson.main, lesson, 'Finish the check');
    expect(words(endOf(block))).to.contain('One slip put right: Say yes.');
    expect(lesson.events.at(-1)).to.deep.include({ type: 'check-finished', share: 1 });
  });

  it('comes back in the step where it was left', async () => {
    const { block, lesson } = await startCheck(bank());
    await choose(block, lesson, 'Say yes');
    const again = await startLesson(bank(), { progress: lesson.progress() });
    expect(shownIn(again.block('kind'))).to.deep.equal(['Step 2: Lena waits']);
    expect(again.events).to.have.length(0);
  });

  it('is over at its first end where each answer is told at once', async () => {
    const { block, lesson } = await startCheck(bank('each'));
    await walk(block, lesson, 'Say no');
    expect(words(endOf(block))).to.contain('With limits.');
    expect(block.querySelectorAll('[data-part="live"] button')).to.have.length(0);
  });

  it('begins anew with the next try', async () => {
    const { block, lesson } = await startCheck(bank());
    await choose(block, lesson, 'Say yes');
    await choose(block, lesson, 'Go on');
    await press(lesson.main, lesson, 'Check your answers');
    await press(lesson.main, lesson, 'Finish the check');
    await press(lesson.main, lesson, 'Try again');
    expect(shownIn(block)).to.deep.equal(['Step 1: Lena asks']);
    expect(block.querySelectorAll('input:checked')).to.have.length(0);
  });

  async function startCheck(markdown: string) {
    const started = await start(markdown);
    await press(started.lesson.main, started.lesson, 'Start the check');
    return started;
  }
});

async function start(markdown: string, options: LessonOptions = {}) {
  const lesson = await startLesson(markdown, options);
  return { lesson, block: lesson.block('kind') };
}

function answered(response: string[]): LessonOptions {
  return { progress: { answers: { kind: { response, result: 'wrong', tries: 1 } } } };
}

/** The headings of the steps on show, without the transcript. */
function shownIn(block: Element): string[] {
  const titles = [...block.querySelectorAll<HTMLElement>('[data-part="step"] [data-part="step-title"]')];
  return titles.filter((title) => title.checkVisibility()).map(words);
}

function endOf(block: Element): HTMLElement {
  return block.querySelector<HTMLElement>('[data-part="live"] [data-part="result"]')!;
}

async function press(root: Element, lesson: Lesson, text: string): Promise<void> {
  button(root, text).click();
  await lesson.drawn();
}

async function choose(block: Element, lesson: Lesson, text: string): Promise<void> {
  option(block, text).click();
  await press(block, lesson, 'Choose');
}

async function walk(block: Element, lesson: Lesson, ...choices: readonly string[]): Promise<void> {
  for (const text of choices) {
    await choose(block, lesson, text);
    if (findButton(block, 'Next')) await press(block, lesson, 'Next');
  }
}
