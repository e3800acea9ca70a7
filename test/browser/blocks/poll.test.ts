import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible } from '../support/browser.ts';
import { button, hasFocus, option, part, textOf } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const poll = `# Lesson

## Poll: How often do you two meet?
<!-- id: q, shuffle: no -->

- [ ] Every week
- [ ] Every month
  > Many begin like this.

> **Why:** The next date counts.
`;

const several = poll.replace('shuffle: no', 'shuffle: no, choose: several, report: yes');

describe('a poll', () => {
  it('is a group that says that nothing is right or wrong', async () => {
    await startLesson(poll);
    const [group] = await accessible('lm-poll fieldset');
    expect(group).to.include({ role: 'group', name: 'How often do you two meet?' });
    expect(group!.description).to.equal('Choose one. No answer is right or wrong.');
  });

  it('says to whom it is told where it is reported', async () => {
    await startLesson(several);
    const [group] = await accessible('lm-poll fieldset');
    expect(group!.description).to.contain('Your organisation can read this answer.');
  });

  it('is answered by keys alone, and says that the answer is saved', async () => {
    const { block, lesson } = await start();
    option(block, 'Every week').focus();
    for (const press of ['ArrowDown', 'Enter']) await sendKeys({ press });
    await lesson.drawn();
    expect(lesson.events).to.deep.equal([{ type: 'answered', block: 'q', response: ['b'], result: 'neutral' }]);
    expect((await accessible('[data-part="result"]'))[0]).to.include({ role: 'group', name: 'Your answer is saved.' });
    expect(hasFocus(part(block, 'result'))).to.equal(true);
    expect(textOf(block, 'result')).to.contain('Many begin like this.').and.to.contain('The next date counts.');
    const names = (await accessible('lm-poll input')).map(({ name }) => name);
    expect(names).to.deep.equal(['Every week', 'Every month Your answer']);
  });

  it('takes several answers where its author says so', async () => {
    const { block, lesson } = await start(undefined, several);
    for (const text of ['Every week', 'Every month']) option(block, text).click();
    await save(block, lesson);
    expect(lesson.progress().answers.q).to.deep.include({ response: ['a', 'b'], result: 'neutral' });
  });

  it('asks for an answer', async () => {
    const { block, lesson } = await start();
    await save(block, lesson);
    expect((await accessible('lm-poll fieldset'))[0]!.description).to.contain('Not answered yet');
    expect(hasFocus(option(block, 'Every week'))).to.equal(true);
    expect(lesson.events).to.have.length(0);
  });

  it('is restored without being emitted again, and may be changed', async () => {
    const { block, lesson } = await start(answered('a'));
    expect(textOf(block, 'result-word')).to.equal('Your answer is saved.');
    expect(lesson.events).to.have.length(0);
    button(block, 'Change my answer').click();
    await lesson.drawn();
    expect(part(block, 'result')).to.equal(null);
    expect(hasFocus(option(block, 'Every week'))).to.equal(true);
    option(block, 'Every month').click();
    await save(block, lesson);
    expect(lesson.progress().answers.q!.response).to.deep.equal(['b']);
  });

  it('takes nothing in a course that is only looked at', async () => {
    const { block } = await start({ isReadOnly: true });
    expect(textOf(block, 'result-word')).to.equal('Not answered');
    expect(block.querySelector('button')).to.equal(null);
    option(block, 'Every week').click();
    expect(block.querySelectorAll(':checked').length).to.equal(0);
  });
});

async function start(options?: LessonOptions, markdown = poll): Promise<{ block: HTMLElement; lesson: Lesson }> {
  const lesson = await startLesson(markdown, options);
  return { block: lesson.block('q'), lesson };
}

async function save(block: HTMLElement, lesson: Lesson): Promise<void> {
  button(block, 'Save my answer').click();
  await lesson.drawn();
}

function answered(...response: readonly string[]): LessonOptions {
  return { progress: { answers: { q: { response, result: 'neutral', tries: 1 } } } };
}
