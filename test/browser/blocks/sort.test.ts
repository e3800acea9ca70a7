import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SayEvent } from '../../../src/blocks/events.ts';
import { accessible, emulate } from '../support/browser.ts';
import { button, findButton, hasFocus, option, part, row, textOf, words } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const sort = (settings = '', closing = '') => `# Lesson

## Sort: Is it mentoring?
<!-- shuffle: no, id: kind${settings} -->

- Mentoring is
  - A way to grow
    > It is for growth.
  - A way to meet people
    > Networks grow, too.
- Mentoring is not
  - A promise
    > Nobody can promise.

> **Why:** It is for learning.
${closing}`;

describe('a sort', () => {
  it('is a group of rows, each a group of its own that is named by its statement', async () => {
    await startLesson(sort());
    const [group] = await accessible('lm-sort [role="group"]');
    expect(group).to.include({ name: 'Is it mentoring?', description: 'Choose one answer in each row.' });
    const rows = await accessible('lm-sort fieldset');
    expect(rows.map(({ role, name }) => [role, name])).to.deep.equal([
      ['group', 'A way to grow'],
      ['group', 'A way to meet people'],
      ['group', 'A promise'],
    ]);
  });

  it('names every radio with the whole category', async () => {
    await startLesson(sort());
    const [first, second] = await accessible('lm-sort input');
    expect(first).to.include({ role: 'radio', name: 'Mentoring is' });
    expect(second).to.include({ role: 'radio', name: 'Mentoring is not' });
  });

  it('counts what is sorted, and says only once that all is', async () => {
    const { block, lesson } = await start(sort());
    const said: string[] = [];
    lesson.course.addEventListener(SayEvent.type, ({ text }) => said.push(text));
    choose(block, 'A way to grow', 'Mentoring is');
    choose(block, 'A promise', 'Mentoring is');
    await lesson.drawn();
    expect(textOf(block, 'count')).to.equal('2 of 3 answered.');
    expect(said).to.deep.equal([]);
    choose(block, 'A way to meet people', 'Mentoring is');
    choose(block, 'A promise', 'Mentoring is not');
    expect(said).to.deep.equal(['All answered. You can check now.']);
  });

  it('is sorted and checked by keys alone', async () => {
    const { block, lesson } = await start(sort());
    option(row(block, 'A way to grow'), 'Mentoring is').focus();
    for (const press of [' ', 'Tab', ' ', 'Tab', 'ArrowDown', 'Enter']) await sendKeys({ press });
    await lesson.drawn();
    expect(lesson.events).to.deep.equal([
      { type: 'answered', block: 'kind', response: ['c.a', 'd.a', 'e.b'], result: 'correct' },
    ]);
    expect(hasFocus(part(block, 'result'))).to.equal(true);
  });

  describe('when Check is pressed too early', () => {
    it('goes to the one row that is open, which says so in its description', async () => {
      const { block, lesson } = await start(sort());
      choose(block, 'A way to grow', 'Mentoring is');
      choose(block, 'A promise', 'Mentoring is');
      await check(block, lesson);
      expect(hasFocus(option(row(block, 'A way to meet people'), 'Mentoring is'))).to.equal(true);
      const [, open] = await accessible('lm-sort fieldset');
      expect(open!.description).to.equal('Not answered yet: choose one.');
      expect(open!.properties.invalid).to.equal('true');
      expect(lesson.events).to.have.length(0);
    });

    it('lists the open rows as links where there are more, and gives the list the focus', async () => {
      const { block, lesson } = await start(sort());
      choose(block, 'A promise', 'Mentoring is');
      await check(block, lesson);
      const [list] = await accessible('[data-part="omissions"]');
      expect(list).to.include({ role: 'group', name: 'Not answered yet: 2 rows.' });
      expect(hasFocus(part(block, 'omissions'))).to.equal(true);
      const links = [...block.querySelectorAll<HTMLElement>('[data-part="omissions"] a')];
      expect(links.map(words)).to.deep.equal(['A way to grow', 'A way to meet people']);
      links[1]!.click();
      expect(hasFocus(option(row(block, 'A way to meet people'), 'Mentoring is'))).to.equal(true);
    });

    it('takes a row off the list as soon as it is answered', async () => {
      const { block, lesson } = await start(sort());
      await check(block, lesson);
      choose(block, 'A promise', 'Mentoring is');
      await lesson.drawn();
      expect([...block.querySelectorAll('[data-part="omissions"] a')].map(words)).to.deep.equal([
        'A way to grow',
        'A way to meet people',
      ]);
      expect(part(row(block, 'A promise'), 'omission')).to.equal(null);
    });
  });

  describe('after Check', () => {
    it('says how many are right, in the name of the result', async () => {
      const { block, lesson } = await start(sort());
      await sortInto(block, lesson, ['Mentoring is', 'Mentoring is', 'Mentoring is']);
      expect((await accessible('[data-part="result"]'))[0]).to.include({
        role: 'group',
        name: 'Partly right: 2 of 3 right',
      });
    });

    it('says under each row whether it is right, and why; the row is described by it', async () => {
      const { block, lesson } = await start(sort());
      await sortInto(block, lesson, ['Mentoring is', 'Mentoring is', 'Mentoring is']);
      expect(textOf(row(block, 'A way to grow'), 'row-result')).to.equal('✓ Correct. It is for growth.');
      expect(textOf(row(block, 'A promise'), 'row-result')).to.equal('✗ Not quite. Nobody can promise.');
      const descriptions = (await accessible('lm-sort fieldset')).map(({ description }) => description);
      expect(descriptions[2]).to.contain('Not quite.').and.to.contain('Nobody can promise.');
    });

    it('goes back to the first row that is not right for another try', async () => {
      const { block, lesson } = await start(sort());
      await sortInto(block, lesson, ['Mentoring is', 'Mentoring is', 'Mentoring is']);
      button(block, 'Try again').click();
      await lesson.drawn();
      expect(hasFocus(option(row(block, 'A promise'), 'Mentoring is'))).to.equal(true);
      expect(option(row(block, 'A promise'), 'Mentoring is').checked).to.equal(true);
      expect(textOf(block, 'row-result')).to.equal('');
    });

    it('gives the reason for all and the finished lists once it is right', async () => {
      const { block, lesson } = await start(sort());
      await sortInto(block, lesson, ['Mentoring is', 'Mentoring is', 'Mentoring is not']);
      expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('Correct: 3 of 3 right');
      expect(textOf(block, 'result')).to.contain('It is for learning.');
      const lists = [...block.querySelectorAll('[data-part="lists"] dl > div')];
      expect(lists.map((list) => [...list.children].map(words))).to.deep.equal([
        ['Mentoring is', 'A way to grow', 'A way to meet people'],
        ['Mentoring is not', 'A promise'],
      ]);
    });
  });

  it('prints the finished lists, which are folded up on the screen', async () => {
    const { block, lesson } = await start(sort());
    await sortInto(block, lesson, ['Mentoring is', 'Mentoring is', 'Mentoring is not']);
    const isShown = () => part(block, 'lists')!.querySelector('dl')!.checkVisibility();
    expect(isShown()).to.equal(false);
    await emulate({}, 'print');
    try {
      expect(isShown()).to.equal(true);
    } finally {
      await emulate();
    }
  });

  it('says where each row belongs once the tries are used up, and locks the rows', async () => {
    const { block, lesson } = await start(sort(', tries: 1'));
    await sortInto(block, lesson, ['Mentoring is', 'Mentoring is', 'Mentoring is']);
    expect(textOf(row(block, 'A promise'), 'row-result')).to.contain('It belongs to “Mentoring is not”.');
    expect(findButton(block, 'Try again')).to.equal(null);
    choose(block, 'A promise', 'Mentoring is not');
    expect(option(row(block, 'A promise'), 'Mentoring is').checked).to.equal(true);
    for (const { properties } of await accessible('lm-sort input'))
      expect(properties).to.include({ disabled: true, focusable: true });
  });

  it('says what the author wrote in place of “Correct”, and still counts', async () => {
    const { block, lesson } = await start(sort('', '> **Right:** Well sorted.\n'));
    await sortInto(block, lesson, ['Mentoring is', 'Mentoring is', 'Mentoring is not']);
    expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('Well sorted. 3 of 3 right');
  });

  it('restores what was sorted without emitting it again', async () => {
    const { block, lesson } = await start(sort(), answered(['c.a', 'd.b', 'e.b']));
    expect(option(row(block, 'A way to meet people'), 'Mentoring is not').checked).to.equal(true);
    expect(textOf(block, 'result')).to.contain('2 of 3 right');
    expect(lesson.events).to.have.length(0);
  });

  it('stands in another order than it is written in', async () => {
    const lesson = await startLesson(sort().replace('shuffle: no, ', ''));
    const items = [...lesson.block('kind').querySelectorAll('legend')].map(words);
    expect([...items].sort()).to.deep.equal(['A promise', 'A way to grow', 'A way to meet people']);
    expect(items).not.to.deep.equal(['A way to grow', 'A way to meet people', 'A promise']);
  });
});

async function start(markdown: string, options: LessonOptions = {}) {
  const lesson = await startLesson(markdown, options);
  return { lesson, block: lesson.block('kind') };
}

function answered(response: string[]): LessonOptions {
  return { progress: { answers: { kind: { response, result: 'partial', tries: 1 } } } };
}

function choose(block: Element, statement: string, category: string): void {
  option(row(block, statement), category).click();
}

async function sortInto(block: Element, lesson: Lesson, categories: readonly string[]): Promise<void> {
  const rows = [...block.querySelectorAll('fieldset')];
  rows.forEach((one, index) => option(one, categories[index]!).click());
  await lesson.drawn();
  await check(block, lesson);
}

async function check(block: Element, lesson: Lesson): Promise<void> {
  button(block, 'Check').click();
  await lesson.drawn();
}
