import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SayEvent } from '../../../src/blocks/events.ts';
import { accessible, emulate } from '../support/browser.ts';
import { button, findButton, hasFocus, part, textOf, words } from '../support/find.ts';
import { startLesson, type LessonOptions } from '../support/lesson.ts';

const deck = `# Lesson

## Cards: Three words
<!-- id: deck, shuffle: no -->

- One
  > First.
- Two
  > Second.
- Three
  > Third.
`;

describe('cards', () => {
  it('are named by what they ask, and are closed', async () => {
    await startLesson(deck);
    const prompts = await accessible('lm-cards summary');
    expect(prompts.map(({ name }) => name)).to.deep.equal(['One', 'Two', 'Three']);
    expect(prompts.map(({ properties }) => properties.expanded)).to.deep.equal([false, false, false]);
  });

  it('are answered by keyboard alone: open, say whether it was known, and the next card has the focus', async () => {
    const { block, summary } = await start();
    summary(0).focus();
    await sendKeys({ press: 'Enter' });
    expect(part(block, 'card-answer')!.checkVisibility()).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(words(document.activeElement)).to.equal('I knew it');
    await sendKeys({ press: 'Enter' });
    expect(hasFocus(summary(1))).to.equal(true);
  });

  it('ask in a group of two buttons with a name', async () => {
    const { open } = await start();
    open(0);
    const [group] = await accessible('lm-cards details[open] [role="group"]');
    expect(group).to.include({ role: 'group', name: 'Did you know it?' });
  });

  it('come back when they are not known yet, behind the last one, closed', async () => {
    const { lesson, said, open, summary, card } = await start();
    await act(lesson, () => open(0), 'Not yet');
    expect(said).to.deep.equal(['Card 1 will come back.']);
    expect(card(0).open).to.equal(false);
    expect(hasFocus(summary(1))).to.equal(true);
    await act(lesson, () => open(1), 'I knew it');
    await act(lesson, () => open(2), 'I knew it');
    expect(hasFocus(summary(0))).to.equal(true);
  });

  it('count what is known, and end with all of them, from where the learner can start again', async () => {
    const { block, lesson, open, summary, card } = await start();
    expect(textOf(block, 'count')).to.equal('0 of 3 known.');
    for (const index of [0, 1, 2]) await act(lesson, () => open(index), 'I knew it');
    expect(textOf(block, 'count')).to.equal('You knew all 3 answers.');
    expect(hasFocus(block.querySelector('[data-part="live"] [data-part="count"]'))).to.equal(true);
    button(block, 'Start again').click();
    await lesson.drawn();
    expect(textOf(block, 'count')).to.equal('0 of 3 known.');
    expect(card(2).open).to.equal(false);
    expect(hasFocus(summary(0))).to.equal(true);
  });

  it('tell nobody: there is nothing to keep and nothing that a lesson waits for', async () => {
    const { lesson, open } = await start();
    await act(lesson, () => open(0), 'I knew it');
    expect(lesson.events).to.deep.equal([]);
    expect(lesson.outline.blocks).to.deep.equal([]);
  });

  it('can be learnt with also where a course is only looked at', async () => {
    const { block, open } = await start({ isReadOnly: true });
    open(0);
    expect(findButton(block, 'I knew it')).not.to.equal(null);
  });

  it('are printed open, each beside its answer', async () => {
    const { block } = await start();
    await emulate({}, 'print');
    try {
      const answers = [...block.querySelectorAll('[data-part="card-answer"]')];
      expect(answers.every((answer) => answer.checkVisibility())).to.equal(true);
      const [prompt, answer] = [block.querySelector('summary')!, answers[0]!].map((one) => one.getBoundingClientRect());
      expect(answer!.left).to.be.at.least(prompt!.right);
      expect(answer!.top).to.be.below(prompt!.bottom);
    } finally {
      await emulate();
    }
  });
});

type Lesson = Awaited<ReturnType<typeof startLesson>>;

async function start(options: LessonOptions = {}) {
  const lesson = await startLesson(deck, options);
  const said: string[] = [];
  lesson.course.addEventListener(SayEvent.type, ({ text }) => said.push(text));
  const block = lesson.block('deck');
  const card = (index: number) => block.querySelectorAll<HTMLDetailsElement>('details')[index]!;
  const summary = (index: number) => card(index).querySelector('summary')!;
  return { lesson, said, block, card, summary, open: (index: number) => (card(index).open = true) };
}

/** Opens a card, and presses the button under its answer. */
async function act(lesson: Lesson, open: () => unknown, text: string): Promise<void> {
  open();
  const cards = [...lesson.main.querySelectorAll('details[open]')];
  button(
    cards.find((one) => findButton(one, text))!,
    text,
  ).click();
  await lesson.drawn();
}
