import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible } from '../support/browser.ts';
import { button, findButton, hasFocus, option, part, textOf, words } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const guess = `# Lesson

## Guess: If I have a mentor, a promotion will follow.
<!-- id: q -->

- [ ] True
  > Nobody can promise that.
- [x] False
  > Mentoring may build skills.

> **Why:** Skills are no posts.
`;

describe('a guess', () => {
  it('is a group that says it does not count and where it is kept, then a group that asks how sure one is', async () => {
    await startLesson(guess);
    const [choice, sure] = await accessible('lm-guess fieldset');
    expect(choice).to.include({ role: 'group', name: 'If I have a mentor, a promotion will follow.' });
    expect(choice!.description)
      .to.contain('Guesses do not count.')
      .and.to.contain('It is not stored in your learning system.');
    expect(sure).to.include({ role: 'group', name: 'How sure are you?' });
    const names = (await accessible('lm-guess input')).map(({ role, name }) => `${role} ${name}`);
    expect(names).to.deep.equal([
      'radio True',
      'radio False',
      'radio Guessing',
      'radio Fairly sure',
      'radio Very sure',
    ]);
  });

  it('is answered by keys alone; the result gets the focus, and is recorded as neither right nor wrong', async () => {
    const { block, lesson } = await start();
    option(block, 'True').focus();
    for (const press of [' ', 'Tab', ' ', 'ArrowDown', 'ArrowDown', 'Enter']) await sendKeys({ press });
    await lesson.drawn();
    expect(lesson.events).to.deep.equal([{ type: 'answered', block: 'q', response: ['a.3'], result: 'neutral' }]);
    expect(hasFocus(part(block, 'result'))).to.equal(true);
    expect((await accessible('[data-part="result"]'))[0]).to.include({ role: 'group', name: 'Not quite' });
  });

  it('gives its feedback at once: what was guessed, why it is not right, what is, and the rule', async () => {
    const { block } = await start(answered('a.3'));
    expect(textOf(block, 'own')).to.equal('Your guess: “True”. Very sure.');
    expect([...part(block, 'reasons')!.children].map(words)).to.deep.equal([
      'True – not right Nobody can promise that.',
      'False – this is right Mentoring may build skills.',
    ]);
    expect(textOf(block, 'result')).to.contain('Skills are no posts.');
    const names = (await accessible('lm-guess fieldset:first-of-type input')).map(({ name }) => name);
    expect(names).to.deep.equal(['True Your answer – not quite', 'False Right']);
  });

  it('says that a right guess is right', async () => {
    const { block } = await start(answered('b.1'));
    expect(textOf(block, 'result-word')).to.equal('✓ Correct');
    expect(textOf(block, 'result')).to.contain('Mentoring may build skills.').and.not.to.contain('Nobody');
  });

  it('needs no word of how sure one is', async () => {
    const { block, lesson } = await start();
    option(block, 'False').click();
    await check(block, lesson);
    expect(lesson.events).to.deep.equal([{ type: 'answered', block: 'q', response: ['b'], result: 'neutral' }]);
    expect(textOf(block, 'own')).to.equal('Your guess: “False”.');
  });

  it('asks for a guess, however sure one is', async () => {
    const { block, lesson } = await start();
    option(block, 'Very sure').click();
    await check(block, lesson);
    const [group] = await accessible('lm-guess fieldset');
    expect(group!.description).to.contain('Not answered yet');
    expect(hasFocus(option(block, 'True'))).to.equal(true);
    expect(lesson.events).to.have.length(0);
    option(block, 'True').click();
    await lesson.drawn();
    expect(part(block, 'omission')).to.equal(null);
  });

  it('is the first guess: it does not change any more', async () => {
    const { block } = await start(answered('a.3'));
    expect(findButton(block, 'Check')).to.equal(null);
    expect(findButton(block, 'Try again')).to.equal(null);
    option(block, 'False').click();
    option(block, 'Guessing').click();
    expect([...block.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value)).to.deep.equal([
      'a',
      '3',
    ]);
    expect(option(block, 'False').getAttribute('aria-disabled')).to.equal('true');
  });

  it('is restored without being emitted again', async () => {
    const { block, lesson } = await start(answered('a.2'));
    expect(option(block, 'True').checked && option(block, 'Fairly sure').checked).to.equal(true);
    expect(lesson.events).to.have.length(0);
  });

  it('can be deleted, guessed anew, and brought back', async () => {
    const { block, lesson } = await start(answered('a.3'));
    button(block, 'Delete').click();
    await lesson.drawn();
    expect(block.querySelectorAll(':checked').length).to.equal(0);
    expect(part(block, 'result')).to.equal(null);
    expect(hasFocus(option(block, 'True'))).to.equal(true);
    expect(lesson.progress().answers.q!.response).to.deep.equal(['']);
    button(block, 'Undo').click();
    await lesson.drawn();
    expect(textOf(block, 'own')).to.equal('Your guess: “True”. Very sure.');
    expect(lesson.progress().answers.q!.response).to.deep.equal(['a.3']);
  });

  it('shows what is right, and takes nothing, in a course that is only looked at', async () => {
    const { block } = await start({ isReadOnly: true });
    expect(textOf(block, 'result-word')).to.equal('Not answered');
    expect(textOf(block, 'reasons')).to.contain('False – this is right');
    expect(part(block, 'own')).to.equal(null);
    expect(block.querySelector('button')).to.equal(null);
    option(block, 'True').click();
    expect(block.querySelectorAll(':checked').length).to.equal(0);
  });
});

async function start(options?: LessonOptions): Promise<{ block: HTMLElement; lesson: Lesson }> {
  const lesson = await startLesson(guess, options);
  return { block: lesson.block('q'), lesson };
}

async function check(block: HTMLElement, lesson: Lesson): Promise<void> {
  button(block, 'Check').click();
  await lesson.drawn();
}

function answered(response: string): LessonOptions {
  return { progress: { answers: { q: { response: [response], result: 'neutral', tries: 1 } } } };
}
