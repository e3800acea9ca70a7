import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { promptsIn } from '../../../src/blocks/plan/prompts.ts';
import { SayEvent } from '../../../src/blocks/events.ts';
import { planTexts } from '../../../src/model/blocks/plan.ts';
import { accessible } from '../support/browser.ts';
import { button, findButton, hasFocus, part, textOf, words } from '../support/find.ts';
import { replacing } from '../support/replace.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const plan = `# Lesson

## Plan: My first step
<!-- id: own, limit: 60 -->

1. I want to learn …
2. If … happens, then I will …
   > **Example:** If we meet, then I will ask.
3. I will take … to my manager

> **Example:** I want to learn to plan.
`;

describe('a plan', () => {
  it('is fields with names, in a group where one sentence has several', async () => {
    await startLesson(plan);
    const fields = await accessible('textarea');
    expect(fields.map(({ name }) => name)).to.deep.equal([
      'I want to learn …',
      'If …',
      'happens, then I will …',
      'I will take …',
    ]);
    const [group] = await accessible('fieldset');
    expect(group).to.include({ role: 'group', name: 'If … happens, then I will …' });
  });

  it('says once where it is kept, and at each field what belongs to it', async () => {
    await startLesson(plan);
    const fields = await accessible('textarea');
    const [group] = await accessible('lm-plan [role="group"]');
    expect(group!.description).to.contain('Kept in this browser only.');
    for (const { description } of fields) expect(description).not.to.contain('Kept in');
    expect(fields[1]!.description).to.contain('If we meet, then I will ask.');
    expect(fields[3]!.description).to.contain('… to my manager');
  });

  for (const [setting, text] of [
    ['this device', 'Kept in this browser only. It is not stored in your learning system.'],
    ['learning system', 'Stored with your progress in your organisation’s learning system'],
    ['reported', 'Your organisation can read this answer.'],
  ]) {
    it(`says where it is kept: ${setting!}`, async () => {
      const { block } = await start({ settings: `private answers: ${setting!}\n` });
      expect(textOf(block, 'privacy')).to.contain(text);
    });
  }

  it('is written by keyboard from field to field, and saves each one that is left', async () => {
    const { block, lesson } = await start();
    field(block, 'a').focus();
    await sendKeys({ type: 'to plan' });
    await sendKeys({ press: 'Tab' });
    expect(hasFocus(field(block, 'b'))).to.equal(true);
    await sendKeys({ type: 'we meet' });
    await sendKeys({ press: 'Tab' });
    await lesson.drawn();
    expect(responses(lesson)).to.deep.equal([['a.to plan'], ['a.to plan', 'b.we meet']]);
  });

  it('is saved when the page goes away', async () => {
    const { block, lesson } = await start();
    await type(block, 'd', 'money');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(responses(lesson)).to.deep.equal([['d.money']]);
  });

  it('stands below its fields in one piece once something is saved, and then opens the author’s example', async () => {
    const { block, lesson, said } = await start();
    expect(part(liveOf(block), 'example')).to.equal(null);
    await type(block, 'a', ' to plan ');
    await type(block, 'c', 'ask');
    button(block, 'Save').click();
    await lesson.drawn();
    expect([...part(block, 'plan-text')!.querySelectorAll('li')].map(words)).to.deep.equal([
      'I want to learn to plan',
      'If … happens, then I will ask',
    ]);
    expect(said).to.deep.equal(['Saved.']);
    expect(words(part(liveOf(block), 'example'))).to.contain('I want to learn to plan.');
  });

  it('gives its text to others who know the page and the answer alone', async () => {
    const { block } = await start();
    expect(planTexts(promptsIn(block), ['d.money'])).to.deep.equal(['I will take money to my manager']);
  });

  it('asks nothing of empty fields', async () => {
    const { block, lesson } = await start();
    button(block, 'Save').click();
    await lesson.drawn();
    expect(textOf(block, 'said')).to.equal('There is nothing to save yet.');
    expect(lesson.events).to.have.length(0);
  });

  it('tells the room in a field only when it gets short, and says it at twenty and at none', async () => {
    const { block, lesson, said } = await start();
    await type(block, 'a', 'x'.repeat(10));
    await lesson.drawn();
    expect(part(block, 'count')).to.equal(null);
    for (const length of [39, 40, 41, 60]) await type(block, 'a', 'x'.repeat(length));
    await lesson.drawn();
    expect(textOf(block, 'count')).to.equal('0 characters left.');
    expect(said).to.deep.equal(['20 characters left.', '0 characters left.']);
  });

  it('says aloud how much too long a text is that was pasted', async () => {
    const { block, lesson, said } = await start();
    await type(block, 'a', 'x'.repeat(10));
    await lesson.drawn();
    await type(block, 'a', 'x'.repeat(62));
    expect(said).to.deep.equal(['2 characters too many: please shorten your text.']);
  });

  it('saves the other fields where one is too long, and leads to that one', async () => {
    const { block, lesson } = await start();
    await type(block, 'a', 'to plan');
    await type(block, 'b', 'x'.repeat(62));
    button(block, 'Save').click();
    await lesson.drawn();
    expect(responses(lesson)).to.deep.equal([['a.to plan']]);
    expect(hasFocus(field(block, 'b'))).to.equal(true);
    const [, told] = await accessible('textarea');
    expect(told!.description).to.contain('2 characters too many: please shorten your text.');
    expect(told!.properties.invalid).to.equal('true');
  });

  it('can be deleted, and that can be undone', async () => {
    const { block, lesson, said } = await start(answered(['a.to plan', 'd.money']));
    button(block, 'Delete').click();
    await lesson.drawn();
    expect(texts(block)).to.deep.equal(['', '', '', '']);
    expect(part(block, 'plan-text')).to.equal(null);
    button(block, 'Undo').click();
    await lesson.drawn();
    expect(texts(block)).to.deep.equal(['to plan', '', '', 'money']);
    expect(said).to.deep.equal(['Deleted.', 'Brought back.']);
    expect(responses(lesson)).to.deep.equal([[''], ['a.to plan', 'd.money']]);
  });

  it('is copied as its sentences', async () => {
    const written: string[] = [];
    const { block, lesson } = await start(answered(['a.to plan', 'd.money']));
    await replacing(
      navigator,
      'clipboard',
      { writeText: async (text: string) => void written.push(text) },
      async () => {
        button(block, 'Copy').click();
        await settled(lesson);
      },
    );
    expect(written).to.deep.equal(['I want to learn to plan\nI will take money to my manager']);
  });

  it('is selected as one piece where the clipboard is closed', async () => {
    const { block, lesson } = await start(answered(['a.to plan']));
    await replacing(navigator, 'clipboard', undefined, async () => {
      button(block, 'Copy').click();
      await settled(lesson);
    });
    expect(getSelection()!.toString().trim()).to.equal('I want to learn to plan');
  });

  it('says that it is elsewhere where the learning system had no room for it', async () => {
    const { block } = await start(answered([]));
    expect(textOf(block, 'elsewhere')).to.contain('kept on another device only');
  });

  describe('that was written before', () => {
    it('is shown again and emits nothing', async () => {
      const { block, lesson } = await start(answered(['b.we meet', 'c.ask.']));
      expect(texts(block)).to.deep.equal(['', 'we meet', 'ask.', '']);
      expect(lesson.events).to.have.length(0);
    });

    it('loses nothing of what was typed before the record was read', async () => {
      const { block, lesson } = await start();
      await type(block, 'a', 'New');
      lesson.block('own').answer = { response: ['a.Old', 'b.we meet'], result: 'neutral', tries: 1 };
      await lesson.drawn();
      expect(texts(block)).to.deep.equal(['Old\n\nNew', 'we meet', '', '']);
    });

    it('can be read and copied but not changed where it is only looked at', async () => {
      const { block } = await start({ ...answered(['a.to plan']), isReadOnly: true });
      expect(field(block, 'a').readOnly).to.equal(true);
      expect(findButton(block, 'Save')).to.equal(null);
      expect(button(block, 'Copy')).to.not.equal(null);
      expect(findButton(block, 'Delete')).to.equal(null);
    });
  });
});

async function start(options: LessonOptions = {}) {
  const lesson = await startLesson(plan, options);
  const said: string[] = [];
  lesson.course.addEventListener(SayEvent.type, ({ text }) => said.push(text));
  return { lesson, said, block: lesson.block('own') };
}

function answered(response: readonly string[]): LessonOptions {
  return { progress: { answers: { own: { response, result: 'neutral', tries: 1 } } } };
}

function responses({ events }: Lesson): unknown[] {
  return events.map((event) => event.type === 'answered' && event.response);
}

function field(block: Element, id: string): HTMLTextAreaElement {
  return block.querySelector(`textarea[data-field="${id}"]`)!;
}

function texts(block: Element): string[] {
  return [...block.querySelectorAll('textarea')].map(({ value }) => value);
}

function liveOf(block: Element): HTMLElement {
  return block.querySelector<HTMLElement>(':scope > form > [data-part="live"]')!;
}

async function type(block: Element, id: string, text: string): Promise<void> {
  field(block, id).value = text;
  field(block, id).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await Promise.resolve();
}

/** Copying is asynchronous twice: the clipboard's promise, then what is drawn. */
async function settled(lesson: Lesson): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  await lesson.drawn();
}
