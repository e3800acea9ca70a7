import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SayEvent } from '../../../src/blocks/events.ts';
import { accessible } from '../support/browser.ts';
import { button, findButton, hasFocus, option, part, textOf, words } from '../support/find.ts';
import { startLesson, type LessonOptions } from '../support/lesson.ts';

const single = (settings = '') => `# Lesson

## Question: Who is the mentor?
<!-- shuffle: no, id: role${settings} -->

- [ ] A trainer
  > A trainer has one plan for all.
- [x] A colleague
  > Yes: somebody outside the line.
- [ ] A coach
  > **Half right:** Many use the words so.

> **Why:** It is about growth.
`;

const several = (settings = '') => `# Lesson

## Question: Choose two that belong to it
<!-- shuffle: no, id: role${settings} -->

- [x] Focus
  > Focus is the mentee’s.
- [x] Style
  > Style, too.
  >
  > **Not chosen:** Style is easily forgotten.
- [ ] Grades
  > Grades belong to courses.
`;

describe('a choice', () => {
  describe('before it is answered', () => {
    it('is a group named by its question and described by what to do', async () => {
      await startLesson(single());
      const [group] = await accessible('lm-choice fieldset');
      expect(group).to.include({ role: 'group', name: 'Who is the mentor?', description: 'Choose one.' });
      expect(await rolesOf('lm-choice input')).to.deep.equal(['radio', 'radio', 'radio']);
    });

    it('keeps the question’s heading inside its name', async () => {
      await startLesson(single());
      const [heading] = await accessible('[data-part="block-title"]');
      expect(heading).to.include({ role: 'heading', name: 'Who is the mentor?' });
    });

    it('says how many to choose, and takes them by checkboxes', async () => {
      await startLesson(several());
      const [group] = await accessible('lm-choice fieldset');
      expect(group!.description).to.equal('Choose two.');
      expect(await rolesOf('lm-choice input')).to.deep.equal(['checkbox', 'checkbox', 'checkbox']);
    });

    it('shows its answers as without a program where the program of its result could not be had', async () => {
      const { block } = await start(single());
      const answers = part(block, 'answers')!;
      expect(getComputedStyle(answers).display).to.equal('none');
      block.toggleAttribute('data-plain', true);
      expect(getComputedStyle(answers).display).not.to.equal('none');
      expect(getComputedStyle(part(block, 'live')!).display).to.equal('none');
    });

    it('has nothing chosen, and one button', async () => {
      const { block } = await start(single());
      expect(block.querySelectorAll(':checked').length).to.equal(0);
      expect([...block.querySelectorAll('button')].map(words)).to.deep.equal(['Check']);
    });

    it('is one stop of Tab for all its radios, then Check', async () => {
      const { block } = await start(single());
      option(block, 'A trainer').focus();
      await sendKeys({ press: 'Tab' });
      expect(hasFocus(button(block, 'Check'))).to.equal(true);
    });
  });

  describe('when Check is pressed with nothing chosen', () => {
    it('says so above the options, as part of the group’s description, and goes to the first', async () => {
      const { block, lesson } = await start(single());
      await check(block, lesson);
      const message = part(block, 'omission')!;
      expect(words(message)).to.equal('Not answered yet: choose an answer first.');
      expect(words(message.nextElementSibling)).to.equal('A trainer');
      const [group] = await accessible('lm-choice fieldset');
      expect(group!.description).to.equal('Choose one. Not answered yet: choose an answer first.');
      expect(group!.properties.invalid).to.equal('true');
      expect(hasFocus(option(block, 'A trainer'))).to.equal(true);
      expect(lesson.events).to.have.length(0);
    });

    it('takes that back as soon as something is chosen', async () => {
      const { block, lesson } = await start(single());
      await check(block, lesson);
      option(block, 'A coach').click();
      await lesson.drawn();
      expect(part(block, 'omission')).to.equal(null);
      const [group] = await accessible('lm-choice fieldset');
      expect(group).to.include({ description: 'Choose one.' });
      expect(group!.properties.invalid).to.equal('false');
    });
  });

  it('is answered by keys alone: arrows choose, Enter checks', async () => {
    const { block, lesson } = await start(single());
    option(block, 'A trainer').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await lesson.drawn();
    expect(lesson.events).to.deep.equal([{ type: 'answered', block: 'role', response: ['b'], result: 'correct' }]);
    expect(hasFocus(part(block, 'result'))).to.equal(true);
  });

  it('says nothing while the learner chooses, and emits nothing', async () => {
    const { block, lesson } = await start(single());
    option(block, 'A trainer').click();
    option(block, 'A coach').click();
    await lesson.drawn();
    expect(lesson.events).to.have.length(0);
    expect(part(block, 'result')).to.equal(null);
  });

  describe('after a right answer', () => {
    it('moves the focus to the result, a group that is called by it and stands after the options', async () => {
      const { block, lesson } = await start(single());
      await answer(block, lesson, 'A colleague');
      const [group] = await accessible('[data-part="result"]');
      expect(group).to.include({ role: 'group', name: 'Correct' });
      expect(hasFocus(part(block, 'result'))).to.equal(true);
      const order = block.querySelector('fieldset')!.compareDocumentPosition(part(block, 'result')!);
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    });

    it('gives the reason for the option and the reason for all', async () => {
      const { block, lesson } = await start(single());
      await answer(block, lesson, 'A colleague');
      expect(textOf(block, 'result'))
        .to.contain('Yes: somebody outside the line.')
        .and.to.contain('It is about growth.');
      expect(findButton(block, 'Try again')).to.equal(null);
    });

    it('puts the result into the option’s own name', async () => {
      const { block, lesson } = await start(single());
      await answer(block, lesson, 'A colleague');
      const names = (await accessible('lm-choice input')).map(({ name }) => name);
      expect(names).to.deep.equal(['A trainer', 'A colleague Your answer – correct', 'A coach']);
    });

    it('lets the learner see what another answer would have said', async () => {
      const { block, lesson } = await start(single());
      await answer(block, lesson, 'A colleague');
      await answer(block, lesson, 'A trainer');
      expect(textOf(block, 'result')).to.contain('A trainer has one plan for all.');
      expect(lesson.progress().answers.role!.result).to.equal('correct');
    });
  });

  describe('after a wrong answer', () => {
    it('gives the reason, without the right answer or the reason for all', async () => {
      const { block, lesson } = await start(single());
      await answer(block, lesson, 'A trainer');
      expect(textOf(block, 'result')).to.equal('✗ Not quite A trainer has one plan for all.');
      const names = (await accessible('lm-choice input')).map(({ name }) => name);
      expect(names).to.deep.equal(['A trainer Your answer – not quite', 'A colleague', 'A coach']);
    });

    it('is no error: nothing is marked as invalid', async () => {
      const { block, lesson } = await start(single());
      await answer(block, lesson, 'A trainer');
      expect(block.querySelector('[aria-invalid]')).to.equal(null);
    });

    it('keeps the choice for another try, and goes back to it', async () => {
      const { block, lesson } = await start(single());
      await answer(block, lesson, 'A trainer');
      button(block, 'Try again').click();
      await lesson.drawn();
      expect(option(block, 'A trainer').checked).to.equal(true);
      expect(textOf(option(block, 'A trainer').closest('label')!, 'mark')).to.equal('');
      expect(hasFocus(option(block, 'A trainer'))).to.equal(true);
      expect(lesson.events).to.have.length(1);
    });

    it('counts the tries that are left', async () => {
      const { block, lesson } = await start(single(', tries: 3'));
      await answer(block, lesson, 'A trainer');
      expect(textOf(block, 'tries')).to.equal('Two tries left.');
      button(block, 'Try again').click();
      await answer(block, lesson, 'A coach');
      expect(textOf(block, 'tries')).to.equal('One try left.');
    });
  });

  it('calls an answer that is half right partly right', async () => {
    const { block, lesson } = await start(single());
    await answer(block, lesson, 'A coach');
    const [group] = await accessible('[data-part="result"]');
    expect(group!.name).to.equal('Partly right');
    expect(textOf(block, 'result')).to.contain('Many use the words so.');
    expect(textOf(option(block, 'A coach').closest('label')!, 'mark')).to.equal('Your answer – partly right');
    expect(lesson.events[0]).to.include({ result: 'partial' });
  });

  describe('once its tries are used up', () => {
    it('names the right option and gives its reason', async () => {
      const { block, lesson } = await start(single(', tries: 1'));
      await answer(block, lesson, 'A trainer');
      expect(textOf(option(block, 'A colleague').closest('label')!, 'mark')).to.equal('Right');
      expect(textOf(block, 'result')).to.contain('A colleague – this is right Yes: somebody outside the line.');
      expect(textOf(block, 'result')).to.contain('It is about growth.');
      expect(textOf(block, 'tries')).to.equal('No tries left.');
      expect(findButton(block, 'Try again')).to.equal(null);
    });

    it('cannot be changed by pointer or keys, and stays focusable and readable', async () => {
      const { block, lesson } = await start(single(', tries: 1'));
      await answer(block, lesson, 'A trainer');
      const states = (await accessible('lm-choice input')).map(({ properties }) => properties);
      for (const state of states) expect(state).to.include({ disabled: true, focusable: true });
      option(block, 'A coach').click();
      expect(option(block, 'A trainer').checked).to.equal(true);
      option(block, 'A trainer').focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: ' ' });
      expect(option(block, 'A trainer').checked).to.equal(true);
      expect(lesson.events).to.have.length(1);
    });

    it('stays so after a reload', async () => {
      const { block } = await start(single(', tries: 1'), answered(['a'], 'wrong'));
      expect(option(block, 'A colleague').getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(block, 'tries')).to.equal('No tries left.');
    });
  });

  describe('with several right options', () => {
    it('says of each chosen one whether it was right to choose, and how many are still to be found', async () => {
      const { block, lesson } = await start(several());
      await answer(block, lesson, 'Focus');
      const [group] = await accessible('[data-part="result"]');
      expect(group!.name).to.equal('Partly right');
      expect([...block.querySelectorAll('[data-part="reasons"] li')].map(words)).to.deep.equal([
        'Focus – right to choose Focus is the mentee’s.',
      ]);
      expect(textOf(block, 'result')).to.contain('1 more is right.').and.not.to.contain('Style');
    });

    it('names what was left out once no try is left, in the words for those who left it out', async () => {
      const { block, lesson } = await start(several(', tries: 1'));
      await answer(block, lesson, 'Focus', 'Grades');
      expect([...block.querySelectorAll('[data-part="reasons"] li')].map(words)).to.deep.equal([
        'Focus – right to choose Focus is the mentee’s.',
        'Grades – not right Grades belong to courses.',
        'Style – also right, and left out Style is easily forgotten.',
      ]);
    });

    it('is correct with all of them and no other', async () => {
      const { block, lesson } = await start(several());
      await answer(block, lesson, 'Focus', 'Style');
      expect(lesson.events).to.deep.equal([
        { type: 'answered', block: 'role', response: ['a', 'b'], result: 'correct' },
      ]);
    });
  });

  describe('that says how many to choose', () => {
    it('takes more for a slip, says so, and judges nothing yet', async () => {
      const { block, lesson } = await startCounted();
      await answer(block, lesson, 'Focus', 'Style', 'Grades');
      const [group] = await accessible('lm-choice fieldset');
      expect(group!.description).to.equal('Choose two. Not answered yet: you have chosen three; choose two.');
      expect(group!.properties.invalid).to.equal('true');
      expect(hasFocus(option(block, 'Focus'))).to.equal(true);
      expect(lesson.events).to.have.length(0);
    });

    it('says no more of it once as many are chosen', async () => {
      const { block, lesson } = await startCounted();
      await answer(block, lesson, 'Focus', 'Style', 'Grades');
      await answer(block, lesson, 'Grades');
      expect(part(block, 'omission')).to.equal(null);
      expect(lesson.events.map((event) => event.type === 'answered' && event.response)).to.deep.equal([['a', 'b']]);
    });

    it('lets everything be ticked and takes ticks back, and says nothing meanwhile', async () => {
      const { block, lesson } = await startCounted();
      const said: string[] = [];
      lesson.course.addEventListener(SayEvent.type, ({ text }) => said.push(text));
      for (const text of ['Focus', 'Style', 'Grades']) option(block, text).click();
      await lesson.drawn();
      const states = (await accessible('lm-choice input')).map(({ properties }) => properties);
      for (const state of states) expect(state).to.include({ checked: 'true' }).and.not.to.include({ disabled: true });
      option(block, 'Style').click();
      expect(option(block, 'Style').checked).to.equal(false);
      expect(said).to.deep.equal([]);
    });
  });

  it('says what the author wrote in place of “Correct” and “Not quite”', async () => {
    const { block, lesson } = await start(`${single()}\n> **Right:** You have it.\n> **Wrong:** Look again.\n`);
    await answer(block, lesson, 'A trainer');
    expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('Look again.');
    button(block, 'Try again').click();
    await answer(block, lesson, 'A colleague');
    expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('You have it.');
  });

  describe('of true and false', () => {
    const statement =
      '# Lesson\n\n## Question: It is formal.\n<!-- id: role -->\n\n- [ ] True\n  > It may be.\n- [x] False\n  > Right, it may be informal.\n';

    it('is a choice between two words', async () => {
      await startLesson(statement);
      expect((await accessible('lm-choice input')).map(({ role, name }) => `${role} ${name}`)).to.deep.equal([
        'radio True',
        'radio False',
      ]);
    });
  });

  describe('that was answered before', () => {
    it('shows the answer and its result, and emits nothing', async () => {
      const { block, lesson } = await start(single(), answered(['a'], 'wrong'));
      expect(option(block, 'A trainer').checked).to.equal(true);
      expect(textOf(block, 'result')).to.contain('Not quite');
      expect(lesson.events).to.have.length(0);
    });

    it('leaves the focus where it is', async () => {
      await start(single(), answered(['a'], 'wrong'));
      expect(document.activeElement === document.body).to.equal(true);
    });

    it('may be answered anew where only the result was kept', async () => {
      const { block } = await start(single(), answered([], 'correct'));
      expect(part(block, 'result')).to.equal(null);
      expect(findButton(block, 'Check')).not.to.equal(null);
    });
  });

  it('keeps what is being chosen when an equal answer comes from the record', async () => {
    const { block, lesson } = await start(single(), answered(['a'], 'wrong'));
    button(block, 'Try again').click();
    option(block, 'A coach').click();
    lesson.block('role').answer = { response: ['a'], result: 'wrong', tries: 1 };
    await lesson.drawn();
    expect(option(block, 'A coach').checked).to.equal(true);
  });

  describe('that is only looked at', () => {
    it('shows the answer and takes no other', async () => {
      const { block, lesson } = await start(single(), { ...answered(['a'], 'wrong'), isReadOnly: true });
      option(block, 'A coach').click();
      expect(option(block, 'A trainer').checked).to.equal(true);
      expect(textOf(option(block, 'A colleague').closest('label')!, 'mark')).to.equal('Right');
      expect(block.querySelectorAll('button').length).to.equal(0);
      expect(lesson.events).to.have.length(0);
    });

    it('shows what is right where nothing was answered', async () => {
      const { block } = await start(single(), { isReadOnly: true });
      expect(textOf(block, 'result')).to.contain('Not answered').and.to.contain('A colleague – this is right');
    });
  });
});

async function start(markdown: string, options: LessonOptions = {}) {
  const lesson = await startLesson(markdown, options);
  return { lesson, block: lesson.block('role') };
}

/** What counts comes a moment after the page. */
async function startCounted() {
  const started = await start(several());
  await import('../../../src/blocks/choice/choice-result.ts');
  await started.lesson.drawn();
  return started;
}

function answered(response: string[], result: 'correct' | 'wrong'): LessonOptions {
  return { progress: { answers: { role: { response, result, tries: 1 } } } };
}

async function answer(block: Element, lesson: { drawn(): Promise<void> }, ...options: string[]): Promise<void> {
  for (const text of options) option(block, text).click();
  await lesson.drawn();
  await check(block, lesson);
}

async function check(block: Element, lesson: { drawn(): Promise<void> }): Promise<void> {
  button(block, 'Check').click();
  await lesson.drawn();
}

async function rolesOf(selector: string): Promise<string[]> {
  return (await accessible(selector)).map(({ role }) => role);
}
