import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible, emulate } from '../support/browser.ts';
import { button, findButton, hasFocus, words } from '../support/find.ts';
import { startLesson } from '../support/lesson.ts';

const day = `# Lesson

## Steps: One turn
<!-- id: turn -->

1. Bring a situation

   One of this week.

2. Talk it through

   Ask first.

3. Try one thing

   Small, and soon.
`;

describe('steps', () => {
  it('are all there at first, as a list of headings', async () => {
    const { details } = await start();
    expect(details().every((detail) => detail.checkVisibility())).to.equal(true);
    const headings = await accessible('lm-steps h3');
    expect(headings.map(({ role, name }) => `${role} ${name}`)).to.deep.equal([
      'heading Bring a situation',
      'heading Talk it through',
      'heading Try one thing',
    ]);
  });

  it('can be taken one at a time by keyboard: the focus goes to the step, which says its place', async () => {
    const { block, lesson, details, titles } = await start();
    button(block, 'One step at a time').focus();
    await sendKeys({ press: 'Enter' });
    await lesson.drawn();
    expect(hasFocus(titles()[0]!)).to.equal(true);
    expect(words(titles()[0]!)).to.equal('Step 1 of 3: Bring a situation');
    expect(shown(details())).to.deep.equal([true, false, false]);
    button(block, 'Next').click();
    await lesson.drawn();
    expect(hasFocus(titles()[1]!)).to.equal(true);
    expect(titles().map(words)).to.deep.equal(['Bring a situation', 'Step 2 of 3: Talk it through', 'Try one thing']);
    expect(shown(details())).to.deep.equal([false, true, false]);
  });

  it('keep their names as an overview that marks the current one', async () => {
    const { block, lesson, titles } = await start();
    for (const text of ['One step at a time', 'Next']) await press(lesson, block, text);
    expect(titles().every((title) => title.checkVisibility())).to.equal(true);
    const current = [...block.querySelectorAll('li')].map((step) => step.getAttribute('aria-current'));
    expect(current).to.deep.equal([null, 'step', null]);
  });

  it('offer no way before the first and none behind the last', async () => {
    const { block, lesson } = await start();
    await press(lesson, block, 'One step at a time');
    expect(findButton(block, 'Back')).to.equal(null);
    for (const text of ['Next', 'Next']) await press(lesson, block, text);
    expect(findButton(block, 'Next')).to.equal(null);
    await press(lesson, block, 'Back');
    expect(findButton(block, 'Next')).not.to.equal(null);
  });

  it('are all shown again, with the focus where it was', async () => {
    const { block, lesson, details, titles } = await start();
    for (const text of ['One step at a time', 'Next', 'Show all steps']) await press(lesson, block, text);
    expect(shown(details())).to.deep.equal([true, true, true]);
    expect(hasFocus(titles()[1]!)).to.equal(true);
    expect(words(titles()[1]!)).to.equal('Talk it through');
    expect(block.querySelector('[aria-current]')).to.equal(null);
  });

  it('are printed whole, and tell nobody', async () => {
    const { block, lesson, details } = await start();
    await press(lesson, block, 'One step at a time');
    await emulate({}, 'print');
    try {
      expect(shown(details())).to.deep.equal([true, true, true]);
    } finally {
      await emulate();
    }
    expect(lesson.events).to.deep.equal([]);
  });
});

async function start() {
  const lesson = await startLesson(day);
  const block = lesson.block('turn');
  const all = (part: string) => [...block.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)];
  return { lesson, block, details: () => all('step-detail'), titles: () => all('step-title') };
}

async function press(lesson: { drawn(): Promise<void> }, block: Element, text: string): Promise<void> {
  button(block, text).click();
  await lesson.drawn();
}

function shown(elements: readonly Element[]): boolean[] {
  return elements.map((element) => element.checkVisibility());
}
