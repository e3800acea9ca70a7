import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arrangeBank } from '../../../src/blocks/check/arrange.ts';
import type { LmCheck } from '../../../src/blocks/check/check.ts';
import { SayEvent } from '../../../src/blocks/events.ts';
import { accessible } from '../support/browser.ts';
import { button, findButton, hasFocus, itemsIn, move, part, putInOrder, textOf, words } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const order = (settings = '', closing = '') => `# Lesson

## Order: One turn
<!-- id: kind${settings} -->

1. Bring it
   > First of all.
2. Talk it through
   > Before the try.
3. Try it
4. Look back

> **Why:** Work, talk, work.
${closing}`;

const right = ['Bring it', 'Talk it through', 'Try it', 'Look back'];
const [bring, talk, attempt, back] = right as [string, string, string, string];

describe('an order', () => {
  it('is a group with a numbered list, each item with a button up and one down', async () => {
    const { block } = await start(order());
    const [group] = await accessible('lm-order [role="group"]');
    expect(group).to.include({ name: 'One turn', description: 'Put these into the right order.' });
    expect((await accessible('lm-order ol'))[0]!.role).to.equal('list');
    expect(getComputedStyle(block.querySelector('li')!).listStyleType).to.equal('decimal');
    const [first] = itemsIn(block);
    const names = (await accessible('lm-order li button')).map(({ role, name }) => [role, name]);
    expect(names.slice(0, 2)).to.deep.equal([
      ['button', `Move up: ${first!}`],
      ['button', `Move down: ${first!}`],
    ]);
    expect(names).to.have.length(8);
  });

  it('is shown in one order, the same after every reload, and never the right one', async () => {
    const shown = async () => itemsIn((await start(order())).block);
    const first = await shown();
    expect(first).to.have.members(right).and.not.to.deep.equal(right);
    expect(await shown()).to.deep.equal(first);
  });

  it('disables what leads nowhere, and keeps it in reach', async () => {
    const { block, lesson } = await start(order());
    const buttons = await accessible('lm-order li button');
    expect(buttons.map(({ properties }) => Boolean(properties.disabled))).to.deep.equal([
      true,
      ...Array<boolean>(6).fill(false),
      true,
    ]);
    expect(buttons[0]!.properties.focusable).to.equal(true);
    const before = itemsIn(block);
    move(block, before[0]!, 'up').click();
    await lesson.drawn();
    expect(itemsIn(block)).to.deep.equal(before);
    expect(part(block, 'result')).to.equal(null);
  });

  it('is put in order by keys alone: the focus stays on the button, and each move is said', async () => {
    const { block, lesson } = await start(order());
    const said: string[] = [];
    lesson.course.addEventListener(SayEvent.type, ({ text }) => said.push(text));
    const before = itemsIn(block);
    const down = move(block, before[0]!, 'down');
    down.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    await lesson.drawn();
    expect(hasFocus(down)).to.equal(true);
    expect(itemsIn(block)).to.deep.equal([before[1], before[2], before[0], before[3]]);
    expect(said).to.deep.equal([`${before[0]!}, now 2 of 4.`, `${before[0]!}, now 3 of 4.`]);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await lesson.drawn();
    expect(hasFocus(down)).to.equal(true);
    expect(down.getAttribute('aria-disabled')).to.equal('true');
    expect(said).to.have.length(3);
  });

  it('takes the order it was shown in for no answer', async () => {
    const { block, lesson } = await start(order());
    await check(block, lesson);
    expect(lesson.events).to.have.length(0);
    const [group] = await accessible('lm-order [role="group"]');
    expect(group!.description).to.contain('Not answered yet: move at least one of them.');
    expect(group!.properties.invalid).to.equal('true');
    expect(hasFocus(move(block, itemsIn(block)[0]!, 'down'))).to.equal(true);
    move(block, itemsIn(block)[0]!, 'down').click();
    await lesson.drawn();
    expect(part(block, 'omission')).to.equal(null);
  });

  describe('after Check', () => {
    it('says how many are in place, in the name of the result, which has the focus', async () => {
      const { block, lesson } = await start(order());
      await checkAs(block, lesson, [talk, bring, attempt, back]);
      expect(lesson.events).to.deep.equal([
        { type: 'answered', block: 'kind', response: ['b', 'a', 'c', 'd'], result: 'partial' },
      ]);
      expect((await accessible('[data-part="result"]'))[0]).to.include({
        role: 'group',
        name: 'Partly right: 2 of 4 in place',
      });
      expect(hasFocus(part(block, 'result'))).to.equal(true);
    });

    it('says at each item whether it is in place, and why', async () => {
      const { block, lesson } = await start(order());
      await checkAs(block, lesson, [talk, bring, attempt, back]);
      expect(resultsIn(block)).to.deep.equal([
        '✗ Not in place. Before the try.',
        '✗ Not in place. First of all.',
        '✓ In place.',
        '✓ In place.',
      ]);
    });

    it('goes back to the first item that is not in place for another try', async () => {
      const { block, lesson } = await start(order());
      await checkAs(block, lesson, [bring, attempt, talk, back]);
      button(block, 'Try again').click();
      await lesson.drawn();
      expect(hasFocus(move(block, attempt, 'up'))).to.equal(true);
      expect(itemsIn(block)).to.deep.equal([bring, attempt, talk, back]);
      expect(resultsIn(block)).to.deep.equal(['', '', '', '']);
    });

    it('takes the result away when something is moved', async () => {
      const { block, lesson } = await start(order());
      await checkAs(block, lesson, [talk, bring, attempt, back]);
      move(block, talk, 'down').click();
      await lesson.drawn();
      expect(part(block, 'result')).to.equal(null);
      await check(block, lesson);
      expect(lesson.events.at(-1)).to.deep.include({ response: ['a', 'b', 'c', 'd'], result: 'correct' });
    });

    it('gives the reason once it is right', async () => {
      const { block, lesson } = await start(order('', '> **Right:** Well done.\n'));
      await checkAs(block, lesson, right);
      expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('Well done. 4 of 4 in place');
      expect(textOf(block, 'result')).to.contain('Work, talk, work.');
      expect(part(block, 'right-order')).to.equal(null);
    });
  });

  it('says where each item belongs once the tries are used up, and takes the buttons away', async () => {
    const { block, lesson } = await start(order(', tries: 1'));
    await checkAs(block, lesson, [talk, bring, attempt, back]);
    expect(resultsIn(block)[0]).to.equal('✗ Not in place. It should be number 2. Before the try.');
    expect([...block.querySelectorAll('[data-part="right-order"] li')].map(words)).to.deep.equal(right);
    expect(findButton(block, 'Try again')).to.equal(null);
    expect(block.querySelectorAll('li button')).to.have.length(0);
  });

  it('restores the order without emitting it again', async () => {
    const { block, lesson } = await start(order(), answered(['d', 'b', 'c', 'a']));
    expect(itemsIn(block)).to.deep.equal([back, talk, attempt, bring]);
    expect(textOf(block, 'result')).to.contain('2 of 4 in place');
    expect(lesson.events).to.have.length(0);
  });

  it('keeps an item that an older answer does not know, behind the others', async () => {
    const { block } = await start(order(), answered(['d', 'b', 'a']));
    expect(itemsIn(block)).to.deep.equal([back, talk, bring, attempt]);
  });
});

describe('an order in a check', () => {
  const bank = (feedback = 'end') =>
    `---\ncheck: { pass: 50%, feedback: ${feedback} }\n---\n\n# Check\n\n## Group\n\n${order().replace('# Lesson\n\n', '').replace('## Order', '### Order')}`;

  it('is answered by moving, and comes back as it was left', async () => {
    const lesson = await startLesson(bank());
    button(lesson.main, 'Start the check').click();
    await lesson.drawn();
    const block = lesson.block('kind');
    expect(findButton(block, 'Check')).to.equal(null);
    expect(itemsIn(block)).not.to.deep.equal(right);
    await putInOrder(block, lesson, right);
    expect(lesson.progress().answers.kind!.response).to.deep.equal(['a', 'b', 'c', 'd']);
    const again = await startLesson(bank(), { progress: lesson.progress() });
    expect(itemsIn(again.block('kind'))).to.deep.equal(right);
    expect(again.events).to.have.length(0);
  });

  it('keeps its order where the check around it starts later', async () => {
    const lesson = await startLesson(bank('each'));
    button(lesson.main, 'Start the check').click();
    await lesson.drawn();
    const given = [back, attempt, talk, bring];
    await checkAs(lesson.block('kind'), lesson, given);
    // The program of the check may come after that of its questions, and orders them only then.
    const check = lesson.main.querySelector<LmCheck>('lm-check')!;
    const { blocks } = check;
    arrangeBank({ check, blocks, asked: ['kind'], seed: 1, stage: 'practice', placeText: () => '' });
    expect(itemsIn(lesson.block('kind'))).to.deep.equal(given);
  });

  it('begins a new try in an order that is not right', async () => {
    const lesson = await startLesson(bank());
    for (let attempt = 0; attempt < 3; attempt++) {
      button(lesson.main, attempt === 0 ? 'Start the check' : 'Try again').click();
      await lesson.drawn();
      expect(itemsIn(lesson.block('kind'))).not.to.deep.equal(right);
      await putInOrder(lesson.block('kind'), lesson, right);
      button(lesson.main, 'Check your answers').click();
      await lesson.drawn();
      button(lesson.main, 'Finish the check').click();
      await lesson.drawn();
      expect(itemsIn(lesson.block('kind'))).to.deep.equal(right);
    }
  });

  it('is open while nothing is moved', async () => {
    const lesson = await startLesson(bank());
    button(lesson.main, 'Start the check').click();
    await lesson.drawn();
    button(lesson.main, 'Check your answers').click();
    await lesson.drawn();
    expect(textOf(lesson.main, 'review')).to.contain('One question is not answered yet.');
  });
});

async function start(markdown: string, options: LessonOptions = {}) {
  const lesson = await startLesson(markdown, options);
  return { lesson, block: lesson.block('kind') };
}

function answered(response: string[]): LessonOptions {
  return { progress: { answers: { kind: { response, result: 'partial', tries: 1 } } } };
}

function resultsIn(block: Element): string[] {
  return [...block.querySelectorAll('[data-part="row-result"]')].map(words);
}

async function checkAs(block: Element, lesson: Lesson, items: readonly string[]): Promise<void> {
  await putInOrder(block, lesson, items);
  await check(block, lesson);
}

async function check(block: Element, lesson: Lesson): Promise<void> {
  button(block, 'Check').click();
  await lesson.drawn();
}
