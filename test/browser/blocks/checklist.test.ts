import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SayEvent } from '../../../src/blocks/events.ts';
import { accessible } from '../support/browser.ts';
import { option, textOf } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const list = `# Lesson

## Checklist: For a first talk
<!-- id: list -->

- [ ] Why we meet
- [ ] How often
- [ ] When we look back
`;

describe('a checklist', () => {
  it('is a named group of native boxes that says that nobody marks them', async () => {
    await startLesson(list);
    const [group] = await accessible('lm-checklist fieldset');
    expect(group).to.include({ role: 'group', name: 'For a first talk' });
    expect(group!.description).to.contain('nobody marks them');
    const boxes = await accessible('lm-checklist input');
    expect(boxes.map(({ role, name }) => `${role} ${name}`)).to.deep.equal([
      'checkbox Why we meet',
      'checkbox How often',
      'checkbox When we look back',
    ]);
  });

  it('keeps each tick at once, by keyboard too, and shows how many there are without a word', async () => {
    const { block, lesson, said } = await start();
    expect(textOf(block, 'count')).to.equal('0 of 3 ticked.');
    option(block, 'Why we meet').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await lesson.drawn();
    expect(responses(lesson)).to.deep.equal([['a'], ['a', 'c']]);
    expect(textOf(block, 'count')).to.equal('2 of 3 ticked.');
    expect(said).to.deep.equal([]);
  });

  it('keeps that a tick was taken back', async () => {
    const { block, lesson } = await start(ticked('b'));
    option(block, 'How often').click();
    await lesson.drawn();
    expect(responses(lesson)).to.deep.equal([[]]);
    expect(textOf(block, 'count')).to.equal('0 of 3 ticked.');
  });

  it('is never in the way of the end of a lesson, and never reported', async () => {
    const { lesson } = await start();
    expect(lesson.outline.blocks).to.deep.equal([{ id: 'list', kind: 'checklist', required: false, points: 0 }]);
  });

  it('is shown as it was left, and emits nothing', async () => {
    const { block, lesson } = await start(ticked('a', 'c'));
    expect([...block.querySelectorAll('input')].map(({ checked }) => checked)).to.deep.equal([true, false, true]);
    expect(lesson.events).to.deep.equal([]);
  });

  it('loses no tick that was set before the record was read', async () => {
    const { block, lesson } = await start();
    option(block, 'How often').checked = true;
    lesson.block('list').answer = { response: ['a'], result: 'neutral', tries: 1 };
    await lesson.drawn();
    expect([...block.querySelectorAll('input')].map(({ checked }) => checked)).to.deep.equal([true, true, false]);
    lesson.block('list').answer = { response: ['a'], result: 'neutral', tries: 2 };
    await lesson.drawn();
    expect([...block.querySelectorAll('input')].map(({ checked }) => checked)).to.deep.equal([true, false, false]);
  });

  it('can be read and not changed where a course is only looked at', async () => {
    const { block, lesson } = await start({ ...ticked('a'), isReadOnly: true });
    option(block, 'How often').click();
    await lesson.drawn();
    expect(option(block, 'How often').checked).to.equal(false);
    expect(lesson.events).to.deep.equal([]);
    const [box] = await accessible('lm-checklist input');
    expect(box!.properties.disabled).to.equal(true);
  });
});

async function start(options: LessonOptions = {}) {
  const lesson = await startLesson(list, options);
  const said: string[] = [];
  lesson.course.addEventListener(SayEvent.type, ({ text }) => said.push(text));
  return { lesson, said, block: lesson.block('list') };
}

function ticked(...response: readonly string[]): LessonOptions {
  return { progress: { answers: { list: { response, result: 'neutral', tries: 1 } } } };
}

function responses({ events }: Lesson): unknown[] {
  return events.map((event) => event.type === 'answered' && event.response);
}
