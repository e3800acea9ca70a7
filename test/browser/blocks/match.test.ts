import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SayEvent } from '../../../src/blocks/events.ts';
import { accessible, emulate } from '../support/browser.ts';
import { button, findButton, hasFocus, listOf, part, rowOf, textOf, words } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const match = (settings = '', closing = '') => `# Lesson

## Match: What does it show?
<!-- id: kind${settings} -->

| Trait | Example | Feedback |
| --- | --- | --- |
| Alliance | Both gain | It is for both. |
| Dynamic | They talk more before an exam | It changes. |
| Individual | Each pair is its own | |
| | The manager signs the plan | Managers stay outside. |

> **Why:** It is for learning.
${closing}`;

const [gain, talk, pair, manager] = [
  'Both gain',
  'They talk more before an exam',
  'Each pair is its own',
  'The manager signs the plan',
] as const;

describe('a match', () => {
  it('is a group of native lists, each named by its item', async () => {
    await startLesson(match());
    const [group] = await accessible('lm-match [role="group"]');
    expect(group).to.include({ name: 'What does it show?', description: 'Choose what belongs to each of these.' });
    const lists = await accessible('lm-match select');
    expect(lists.map(({ role, name }) => [role, name])).to.deep.equal([
      ['combobox', 'Alliance'],
      ['combobox', 'Dynamic'],
      ['combobox', 'Individual'],
    ]);
  });

  it('offers the same in every list, in the same order each time, which is not that of the items', async () => {
    const offered = async () => {
      const lesson = await startLesson(match());
      return [...lesson.block('kind').querySelectorAll('select')].map((list) => [...list.options].map(words));
    };
    const first = await offered();
    expect(new Set(first.map(String)).size).to.equal(1);
    expect(first[0]![0]).to.equal('Choose…');
    expect(first[0]!.slice(1))
      .to.have.members([gain, talk, pair, manager])
      .and.not.to.deep.equal([gain, talk, pair, manager]);
    expect(await offered()).to.deep.equal(first);
  });

  it('offers an answer in every list, also where another row has it', async () => {
    const { block, lesson } = await start(match());
    choose(block, 'Alliance', gain);
    await lesson.drawn();
    const lists = [...block.querySelectorAll('select')].map(({ options }) => [...options]);
    for (const list of lists) {
      expect(list.map(words)).to.include(gain);
      expect(list.filter(({ disabled, hidden }) => disabled || hidden)).to.have.length(0);
    }
  });

  it('counts what is answered, and says only once that all is', async () => {
    const { block, lesson } = await start(match());
    const said: string[] = [];
    lesson.course.addEventListener(SayEvent.type, ({ text }) => said.push(text));
    choose(block, 'Alliance', gain);
    choose(block, 'Dynamic', talk);
    await lesson.drawn();
    expect(textOf(block, 'count')).to.equal('2 of 3 answered.');
    expect(said).to.deep.equal([]);
    choose(block, 'Individual', manager);
    choose(block, 'Individual', pair);
    expect(said).to.deep.equal(['All answered. You can check now.']);
  });

  it('is answered and checked by keys alone', async () => {
    const { block, lesson } = await start(match());
    listOf(block, 'Alliance').focus();
    for (const type of [gain, talk, pair]) {
      await sendKeys({ type: type.slice(0, 4) });
      await sendKeys({ press: 'Tab' });
    }
    expect(hasFocus(button(block, 'Check'))).to.equal(true);
    await sendKeys({ press: 'Enter' });
    // Firefox clicks only after the key has been told of.
    await waitUntil(() => lesson.events.length > 0);
    await lesson.drawn();
    expect(lesson.events).to.deep.equal([
      { type: 'answered', block: 'kind', response: ['a.d', 'b.e', 'c.f'], result: 'correct' },
    ]);
    expect(hasFocus(part(block, 'result'))).to.equal(true);
  });

  describe('when Check is pressed too early', () => {
    it('goes to the one row that is open, which says so in its description', async () => {
      const { block, lesson } = await start(match());
      await matchTo(block, lesson, [gain, '', pair]);
      expect(hasFocus(listOf(block, 'Dynamic'))).to.equal(true);
      const [, open] = await accessible('lm-match select');
      expect(open!.description).to.equal('Not answered yet: choose one.');
      expect(open!.properties.invalid).to.equal('true');
      expect(lesson.events).to.have.length(0);
    });

    it('lists the open rows as links where there are more, and gives the list the focus', async () => {
      const { block, lesson } = await start(match());
      await matchTo(block, lesson, [gain, '', '']);
      const [list] = await accessible('[data-part="omissions"]');
      expect(list).to.include({ role: 'group', name: 'Not answered yet: 2 rows.' });
      expect(hasFocus(part(block, 'omissions'))).to.equal(true);
      const links = [...block.querySelectorAll<HTMLElement>('[data-part="omissions"] a')];
      expect(links.map(words)).to.deep.equal(['Dynamic', 'Individual']);
      links[1]!.click();
      expect(hasFocus(listOf(block, 'Individual'))).to.equal(true);
    });

    it('takes the same answer in two rows for a slip, and judges nothing yet', async () => {
      const { block, lesson } = await start(match());
      await matchTo(block, lesson, [gain, talk, gain]);
      expect((await accessible('[data-part="omissions"]'))[0]!.name).to.equal(
        'Not answered yet. Each answer belongs to one row only.',
      );
      const described = (await accessible('lm-match select')).map(({ description }) => description);
      const slip = 'Not answered yet: another row has the same answer.';
      expect(described).to.deep.equal([slip, '', slip]);
      expect(lesson.events).to.have.length(0);
      choose(block, 'Individual', pair);
      await lesson.drawn();
      expect(part(block, 'omission')).to.equal(null);
    });

    it('takes the same answer in two rows for what it is where one belongs to two', async () => {
      const { block, lesson } = await start(
        match().replace('| Individual | Each pair is its own', '| Individual | Both gain'),
      );
      await matchTo(block, lesson, [gain, talk, gain]);
      expect(lesson.events).to.have.length(1);
      expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('Correct: 3 of 3 right');
    });
  });

  describe('after Check', () => {
    it('says how many are right, in the name of the result', async () => {
      const { block, lesson } = await start(match());
      await matchTo(block, lesson, [gain, pair, talk]);
      expect((await accessible('[data-part="result"]'))[0]).to.include({
        role: 'group',
        name: 'Partly right: 1 of 3 right',
      });
    });

    it('says under each row whether it is right, and why; the list is described by it', async () => {
      const { block, lesson } = await start(match());
      await matchTo(block, lesson, [gain, pair, talk]);
      expect(textOf(rowOf(block, 'Alliance'), 'row-result')).to.equal('✓ Correct. It is for both.');
      expect(textOf(rowOf(block, 'Dynamic'), 'row-result')).to.equal('✗ Not quite. It changes.');
      const described = (await accessible('lm-match select')).map(({ description }) => description);
      expect(described[1]).to.contain('Not quite.').and.to.contain('It changes.');
    });

    it('says why what was chosen belongs to nothing', async () => {
      const { block, lesson } = await start(match());
      await matchTo(block, lesson, [gain, manager, pair]);
      expect(textOf(rowOf(block, 'Dynamic'), 'row-result')).to.match(
        /^✗ Not quite\. Managers stay outside\. ?It changes\.$/,
      );
    });

    it('goes back to the first row that is not right for another try', async () => {
      const { block, lesson } = await start(match());
      await matchTo(block, lesson, [gain, pair, talk]);
      button(block, 'Try again').click();
      await lesson.drawn();
      expect(hasFocus(listOf(block, 'Dynamic'))).to.equal(true);
      expect(chosenIn(block)).to.deep.equal([gain, pair, talk]);
      expect(textOf(block, 'row-result')).to.equal('');
    });

    it('gives the reason for all once it is right', async () => {
      const { block, lesson } = await start(match('', '> **Right:** Well matched.\n'));
      await matchTo(block, lesson, [gain, talk, pair]);
      expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('Well matched. 3 of 3 right');
      expect(textOf(block, 'result')).to.contain('It is for learning.');
    });
  });

  it('shows answers as text once the tries are used up, and says what belongs to each', async () => {
    const { block, lesson } = await start(match(', tries: 1'));
    await matchTo(block, lesson, [gain, pair, talk]);
    expect(findButton(block, 'Try again')).to.equal(null);
    expect(listOf(block, 'Dynamic').checkVisibility()).to.equal(false);
    expect(part(rowOf(block, 'Dynamic'), 'chosen')!.checkVisibility()).to.equal(true);
    expect(part(rowOf(block, 'Dynamic'), 'chosen')!.hasAttribute('aria-hidden')).to.equal(false);
    expect(words(rowOf(block, 'Dynamic'))).to.contain(`“${talk}” belongs to it.`);
  });

  it('shows all of a choice that its list cuts off, and says it once', async () => {
    const { block, lesson } = await start(match());
    choose(block, 'Alliance', gain);
    choose(block, 'Dynamic', talk);
    await lesson.drawn();
    const long = part(rowOf(block, 'Dynamic'), 'chosen')!;
    expect(words(long)).to.equal(talk);
    expect(long.checkVisibility()).to.equal(true);
    expect(long.getAttribute('aria-hidden')).to.equal('true');
    expect(part(rowOf(block, 'Alliance'), 'chosen')!.checkVisibility()).to.equal(false);
  });

  it('prints what is chosen as text, and all there is to choose from', async () => {
    const { block, lesson } = await start(match());
    choose(block, 'Alliance', gain);
    await lesson.drawn();
    await emulate({}, 'print');
    try {
      expect(listOf(block, 'Alliance').checkVisibility()).to.equal(false);
      expect(part(rowOf(block, 'Alliance'), 'chosen')!.checkVisibility()).to.equal(true);
      expect(part(block, 'targets')!.checkVisibility()).to.equal(true);
      const [item, chosen] = ['label', '[data-part="chosen"]'].map((one) =>
        rowOf(block, 'Alliance').querySelector(one)!.getBoundingClientRect(),
      );
      expect(chosen!.left, 'beside its item').to.be.at.least(item!.right);
    } finally {
      await emulate();
    }
    expect(part(block, 'targets')!.checkVisibility()).to.equal(false);
  });

  it('restores what was chosen without emitting it again', async () => {
    const { block, lesson } = await start(match(), answered(['a.d', 'b.f', 'c.e']));
    expect(chosenIn(block)).to.deep.equal([gain, pair, talk]);
    expect(textOf(block, 'result')).to.contain('1 of 3 right');
    expect(lesson.events).to.have.length(0);
  });

  it('leaves a row open whose answer is no longer offered', async () => {
    const { block } = await start(match(), answered(['a.d', 'b.z', 'c.f']));
    expect(chosenIn(block)).to.deep.equal([gain, 'Choose…', pair]);
  });
});

async function start(markdown: string, options: LessonOptions = {}) {
  const lesson = await startLesson(markdown, options);
  return { lesson, block: lesson.block('kind') };
}

function answered(response: string[]): LessonOptions {
  return { progress: { answers: { kind: { response, result: 'partial', tries: 1 } } } };
}

/** '' for none. */
function choose(block: Element, item: string, target: string): void {
  const list = listOf(block, item);
  list.selectedIndex = target ? [...list.options].findIndex((option) => words(option) === target) : 0;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

function chosenIn(block: Element): string[] {
  return [...block.querySelectorAll('select')].map((list) => words(list.selectedOptions[0]!));
}

async function matchTo(block: Element, lesson: Lesson, targets: readonly string[]): Promise<void> {
  ['Alliance', 'Dynamic', 'Individual'].forEach((item, index) => choose(block, item, targets[index]!));
  await lesson.drawn();
  button(block, 'Check').click();
  await lesson.drawn();
}
