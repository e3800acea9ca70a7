import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible, emulate } from '../support/browser.ts';
import { button, findButton, hasFocus, part, textOf, words } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const fill = (settings = '', closing = '') => `# Lesson

## Fill in: Who does what?
<!-- id: kind${settings} -->

- The mentor \`customises | grades | repeats\` the learning of \`one person | a class\`.
  > The mentor fits the learning to one person.
- In the end the \`mentee = mentored person\` decides.

> **Why:** The learning is theirs.
${closing}`;

const typed = '# Lesson\n\n## Fill in: Who?\n<!-- id: kind -->\n\nThe `mentee` decides.\n\n> **Why:** It is theirs.';

describe('sentences with gaps', () => {
  it('have native controls, each named by its place and described by its sentence', async () => {
    await startLesson(fill());
    const [group] = await accessible('lm-fill [role="group"]');
    expect(group).to.include({ name: 'Who does what?', description: 'Fill each gap: choose, or type.' });
    const controls = await accessible('lm-fill :is(select, input)');
    expect(controls.map(({ role, name }) => [role, name])).to.deep.equal([
      ['combobox', 'Gap 1 of 3, after: “The mentor”'],
      ['combobox', 'Gap 2 of 3, after: “the learning of”'],
      ['textbox', 'Gap 3 of 3, after: “In the end the”'],
    ]);
    expect(controls[2]!.description).to.match(/^In the end the .*decides\.$/);
  });

  it('offer their words in the same order after each start', async () => {
    const offered = async () => {
      const lesson = await startLesson(fill());
      return [...lesson.block('kind').querySelectorAll('select')].map((list) => [...list.options].map(words));
    };
    const first = await offered();
    expect(first[0]).to.have.members(['Choose…', 'customises', 'grades', 'repeats']);
    expect(await offered()).to.deep.equal(first);
  });

  it('are filled and checked by keys alone; Enter in a field checks', async () => {
    const { block, lesson } = await start(fill());
    controls(block)[0]!.focus();
    for (const type of ['cus', 'one', 'Mentored person']) {
      await sendKeys({ type });
      if (type !== 'Mentored person') await sendKeys({ press: 'Tab' });
    }
    await lesson.drawn();
    expect(textOf(block, 'count')).to.equal('3 of 3 filled in.');
    await sendKeys({ press: 'Enter' });
    await lesson.drawn();
    expect(lesson.events).to.deep.equal([
      { type: 'answered', block: 'kind', response: ['a.d', 'b.g', 'c.Mentored person'], result: 'correct' },
    ]);
    expect(hasFocus(part(block, 'result'))).to.equal(true);
  });

  describe('when Check is pressed too early', () => {
    it('lead to the one gap that is open, which says so in its description', async () => {
      const { block, lesson } = await start(fill());
      await fillWith(block, lesson, ['customises', 'one person', ' ']);
      expect(hasFocus(controls(block)[2]!)).to.equal(true);
      const [, , open] = await accessible('lm-fill :is(select, input)');
      expect(open!.description).to.contain('Not answered yet: a gap is empty.');
      expect(open!.properties.invalid).to.equal('true');
      expect(lesson.events).to.have.length(0);
    });

    it('list the open gaps as links where there are more', async () => {
      const { block, lesson } = await start(fill());
      await fillWith(block, lesson, ['customises', '', '']);
      const [list] = await accessible('[data-part="omissions"]');
      expect(list).to.include({ role: 'group', name: 'Not answered yet: 2 gaps.' });
      expect(hasFocus(part(block, 'omissions'))).to.equal(true);
      const links = [...block.querySelectorAll<HTMLElement>('[data-part="omissions"] a')];
      expect(links.map(words)).to.deep.equal([
        'Gap 2 of 3, after: “the learning of”',
        'Gap 3 of 3, after: “In the end the”',
      ]);
      links[1]!.click();
      expect(hasFocus(controls(block)[2]!)).to.equal(true);
      set(block, 1, 'a class');
      await lesson.drawn();
      expect(controls(block)[1]!.hasAttribute('aria-invalid')).to.equal(false);
    });
  });

  describe('after Check', () => {
    it('say how many are right, and below each sentence which', async () => {
      const { block, lesson } = await start(fill());
      await fillWith(block, lesson, ['customises', 'a class', 'mentor']);
      expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('Partly right: 1 of 3 right');
      expect(results(block)).to.deep.equal([
        '◐ Gap 1: Correct. Gap 2: Not quite. The mentor fits the learning to one person.',
        '✗ Not quite.',
      ]);
      expect([...block.querySelectorAll('[data-part="gap-mark"]')].map(words)).to.deep.equal(['✓', '✗', '✗']);
      const described = (await accessible('lm-fill :is(select, input)')).map(({ description }) => description);
      expect(described[2]).to.match(/^In the end the .*Not quite\.$/);
    });

    it('name nothing that is right while there is something to find', async () => {
      const { block, lesson } = await start(fill());
      await fillWith(block, lesson, ['customises', 'a class', 'mentor']);
      expect(part(block, 'finished')).to.equal(null);
      expect(textOf(block, 'live')).not.to.contain('mentee');
    });

    it('go back to the first gap that is not right for another try', async () => {
      const { block, lesson } = await start(fill());
      await fillWith(block, lesson, ['customises', 'a class', 'mentee']);
      button(block, 'Try again').click();
      await lesson.drawn();
      expect(hasFocus(controls(block)[1]!)).to.equal(true);
      expect(values(block)).to.deep.equal(['customises', 'a class', 'mentee']);
      expect(results(block)).to.deep.equal(['', '']);
    });

    it('take the result away as soon as something else is typed', async () => {
      const { block, lesson } = await start(typed);
      await fillWith(block, lesson, ['mentor']);
      controls(block)[0]!.focus();
      await sendKeys({ type: 's' });
      await lesson.drawn();
      expect(part(block, 'result')).to.equal(null);
      await sendKeys({ press: 'Enter' });
      await lesson.drawn();
      expect(lesson.events).to.have.length(2);
    });

    it('give the whole text in one go, and why, once all is right', async () => {
      const { block, lesson } = await start(fill('', '> **Right:** Well done.\n'));
      await fillWith(block, lesson, ['customises', 'one person', 'mentee']);
      expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('Well done. 3 of 3 right');
      expect([...part(block, 'finished')!.children].map(words)).to.deep.equal([
        'The mentor customises the learning of one person.',
        'In the end the mentee decides.',
      ]);
      expect(textOf(block, 'result')).to.contain('The learning is theirs.');
    });
  });

  it('show what is right to whoever typed twice in vain, and ask for it', async () => {
    const { block, lesson } = await start(typed);
    await fillWith(block, lesson, ['mentor']);
    expect(findButton(block, 'Show the answer')).to.equal(null);
    await fillWith(block, lesson, ['manager']);
    button(block, 'Show the answer').click();
    await lesson.drawn();
    expect(textOf(block, 'finished')).to.equal('The mentee decides.');
    expect(results(block)).to.deep.equal(['✗ Not quite. Right is “mentee”.']);
    expect(hasFocus(part(block, 'result'))).to.equal(true);
    expect(findButton(block, 'Show the answer')).to.equal(null);
    expect(lesson.events).to.have.length(2);
    button(block, 'Try again').click();
    await fillWith(block, lesson, ['mentee']);
    expect(lesson.events.at(-1)).to.include({ result: 'correct' });
  });

  it('show nothing of the kind where words are chosen', async () => {
    const { block, lesson } = await start(typed.replace('`mentee`', '`mentee | mentor`'));
    await fillWith(block, lesson, ['mentor']);
    await fillWith(block, lesson, ['mentor']);
    expect(lesson.events).to.have.length(2);
    expect(findButton(block, 'Show the answer')).to.equal(null);
  });

  it('show answers as text once the tries are used up, and say what is right', async () => {
    const { block, lesson } = await start(fill(', tries: 1'));
    await fillWith(block, lesson, ['grades', 'one person', 'mentor']);
    expect(findButton(block, 'Try again')).to.equal(null);
    for (const control of controls(block)) expect(control.checkVisibility()).to.equal(false);
    expect([...block.querySelectorAll('[data-part="chosen"]')].map(words)).to.deep.equal([
      'grades',
      'one person',
      'mentor',
    ]);
    expect(part(block, 'chosen')!.checkVisibility()).to.equal(true);
    expect(part(block, 'chosen')!.hasAttribute('aria-hidden')).to.equal(false);
    expect(results(block)).to.deep.equal([
      '◐ Gap 1: Not quite. Right is “customises”. Gap 2: Correct. The mentor fits the learning to one person.',
      '✗ Not quite. Right is “mentee”.',
    ]);
    expect(textOf(block, 'finished')).to.contain('In the end the mentee decides.');
  });

  it('print what is filled in as text, and what there is to choose from where nothing is', async () => {
    const { block, lesson } = await start(fill());
    set(block, 0, 'customises');
    await lesson.drawn();
    await emulate({}, 'print');
    try {
      const [first, second] = [...block.querySelectorAll('[data-part="gap"]')] as [Element, Element];
      expect(first.querySelector('select')!.checkVisibility()).to.equal(false);
      expect(part(first, 'chosen')!.checkVisibility()).to.equal(true);
      expect(part(first, 'choices')!.checkVisibility()).to.equal(false);
      expect(part(second, 'choices')!.checkVisibility()).to.equal(true);
    } finally {
      await emulate();
    }
    expect(part(block, 'choices')!.checkVisibility()).to.equal(false);
  });

  it('are restored as they were filled, without an event', async () => {
    const { block, lesson } = await start(fill(), answered(['a.d', 'b.h', 'c.the mentee. Or so']));
    expect(values(block)).to.deep.equal(['customises', 'a class', 'the mentee. Or so']);
    expect(textOf(block, 'result')).to.contain('1 of 3 right');
    expect(lesson.events).to.have.length(0);
  });

  it('leave a gap open whose word is no longer offered', async () => {
    const { block } = await start(fill(), answered(['a.z', 'b.g', 'c.mentee']));
    expect(values(block)).to.deep.equal(['Choose…', 'one person', 'mentee']);
  });

  it('keep what was typed before the program had started', async () => {
    const { block, lesson } = await start(typed);
    (controls(block)[0] as HTMLInputElement).value = 'mentee';
    button(block, 'Check').click();
    await lesson.drawn();
    expect(lesson.events.at(-1)).to.include({ result: 'correct' });
  });
});

async function start(markdown: string, options: LessonOptions = {}) {
  const lesson = await startLesson(markdown, options);
  return { lesson, block: lesson.block('kind') };
}

function answered(response: string[]): LessonOptions {
  return { progress: { answers: { kind: { response, result: 'partial', tries: 1 } } } };
}

function controls(block: Element): (HTMLSelectElement | HTMLInputElement)[] {
  return [...block.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-part="gap"] :is(select, input)')];
}

function values(block: Element): string[] {
  return controls(block).map((control) =>
    control instanceof HTMLSelectElement ? words(control.selectedOptions[0]!) : control.value,
  );
}

function results(block: Element): string[] {
  return [...block.querySelectorAll('[data-part="sentence-result"]')].map(words);
}

/** '' for none. */
function set(block: Element, index: number, text: string): void {
  const control = controls(block)[index]!;
  if (control instanceof HTMLInputElement) control.value = text;
  else control.selectedIndex = text ? [...control.options].findIndex((option) => words(option) === text) : 0;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

async function fillWith(block: Element, lesson: Lesson, texts: readonly string[]): Promise<void> {
  texts.forEach((text, index) => set(block, index, text));
  await lesson.drawn();
  button(block, 'Check').click();
  await lesson.drawn();
}
