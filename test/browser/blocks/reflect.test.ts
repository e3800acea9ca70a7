import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SayEvent } from '../../../src/blocks/events.ts';
import { accessible } from '../support/browser.ts';
import { button, findButton, hasFocus, part, textOf, words } from '../support/find.ts';
import { replacing } from '../support/replace.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const reflect = `# Lesson

## Reflect: What would you bring?
<!-- id: own, limit: 30 -->

Think of this week.

> **Example:** A talk with my team.
`;

describe('a reflection', () => {
  it('is a field with a name, described by its limit, by where it is kept and by the room that is left', async () => {
    await startLesson(reflect);
    const [field] = await accessible('textarea');
    expect(field).to.include({ role: 'textbox', name: 'In your own words' });
    expect(field!.description)
      .to.contain('Up to 30 characters.')
      .and.to.contain('Kept in this browser only.')
      .and.to.contain('30 characters left.');
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

  it('counts the room that is left, and says it aloud at twenty and at none only', async () => {
    const { block, said } = await start();
    for (const length of [9, 10, 11, 30]) await type(block, 'x'.repeat(length));
    expect(textOf(block, 'count')).to.equal('0 characters left.');
    expect(said).to.deep.equal(['20 characters left.', '0 characters left.']);
  });

  it('says aloud how much too long a text is that was pasted', async () => {
    const { block, said } = await start();
    await type(block, 'x'.repeat(34));
    expect(said).to.deep.equal(['4 characters too many: please shorten your text.']);
  });

  it('is saved when the learner goes on to something else', async () => {
    const { block, lesson } = await start();
    field(block).focus();
    await sendKeys({ type: 'My own' });
    expect(lesson.events).to.have.length(0);
    await sendKeys({ press: 'Tab' });
    await lesson.drawn();
    expect(responses(lesson)).to.deep.equal([['My own']]);
  });

  it('is saved by itself once no key was pressed for five seconds', async () => {
    const { block, lesson } = await start();
    const waiting = await withHeldTimers(() => type(block, 'My own'));
    expect(waiting.map(({ ms }) => ms)).to.deep.equal([5000]);
    expect(lesson.events).to.have.length(0);
    waiting[0]!.run();
    expect(responses(lesson)).to.deep.equal([['My own']]);
  });

  it('is saved when the page goes away', async () => {
    const { block, lesson } = await start();
    await type(block, 'My own');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(responses(lesson)).to.deep.equal([['My own']]);
  });

  it('is saved by Save, which says so, and only once for the same text', async () => {
    const { block, lesson, said } = await start();
    await type(block, ' My own ');
    button(block, 'Save').click();
    button(block, 'Save').click();
    await lesson.drawn();
    expect(responses(lesson)).to.deep.equal([['My own']]);
    expect(textOf(block, 'said')).to.equal('Saved.');
    expect(said).to.deep.equal(['Saved.', 'Saved.']);
    expect(hasFocus(field(block))).to.equal(false);
  });

  it('has no least length: nothing is asked of an empty field', async () => {
    const { block, lesson } = await start();
    button(block, 'Save').click();
    await lesson.drawn();
    expect(textOf(block, 'said')).to.equal('There is nothing to save yet.');
    expect(lesson.events).to.have.length(0);
  });

  it('opens the example to compare with only after saving', async () => {
    const { block, lesson } = await start();
    expect(part(liveOf(block), 'example')).to.equal(null);
    await type(block, 'My own');
    button(block, 'Save').click();
    await lesson.drawn();
    expect(words(part(liveOf(block), 'example'))).to.contain('A talk with my team.');
  });

  it('is not saved over its limit, and says by how much', async () => {
    const { block, lesson } = await start();
    await type(block, 'x'.repeat(32));
    button(block, 'Save').click();
    await lesson.drawn();
    const [told] = await accessible('textarea');
    expect(told!.description).to.contain('2 characters too many: please shorten your text.');
    expect(told!.properties.invalid).to.equal('true');
    expect(lesson.events).to.have.length(0);
  });

  it('can be deleted, and that can be undone until something else is typed', async () => {
    const { block, lesson, said } = await start(answered('My own'));
    button(block, 'Delete').click();
    await lesson.drawn();
    expect(field(block).value).to.equal('');
    expect(hasFocus(field(block))).to.equal(true);
    expect(said).to.deep.equal(['Deleted.']);
    button(block, 'Undo').click();
    await lesson.drawn();
    expect(field(block).value).to.equal('My own');
    expect(responses(lesson)).to.deep.equal([[''], ['My own']]);
    button(block, 'Delete').click();
    await type(block, 'New');
    await lesson.drawn();
    expect(findButton(block, 'Undo')).to.equal(null);
  });

  describe('copied', () => {
    it('goes to the clipboard', async () => {
      const written: string[] = [];
      const { block, said, lesson } = await start(answered('My own'));
      await replacing(
        navigator,
        'clipboard',
        { writeText: async (text: string) => void written.push(text) },
        async () => {
          button(block, 'Copy').click();
          await settled(lesson);
        },
      );
      expect(written).to.deep.equal(['My own']);
      expect(said).to.deep.equal(['Copied.']);
    });

    it('takes the old road where a page on plain http has no clipboard', async () => {
      const { block, said, lesson } = await start(answered('My own'));
      const selections: string[] = [];
      const listen = () => selections.push(selected(block));
      document.addEventListener('copy', listen, { once: true });
      await replacing(navigator, 'clipboard', undefined, async () => {
        button(block, 'Copy').click();
        await settled(lesson);
      });
      expect(selections).to.deep.equal(['My own']);
      expect(said).to.deep.equal(['Copied.']);
    });

    it('says what to do where neither is allowed', async () => {
      const { block, said, lesson } = await start(answered('My own'));
      await replacing(navigator, 'clipboard', undefined, () =>
        replacing(
          document,
          'execCommand',
          () => false,
          async () => {
            button(block, 'Copy').click();
            await settled(lesson);
          },
        ),
      );
      expect(said).to.deep.equal(['It is selected. Copy it with your keyboard or your menu.']);
      expect(selected(block)).to.equal('My own');
    });
  });

  describe('that was written before', () => {
    it('is shown again and emits nothing', async () => {
      const { block, lesson } = await start(answered('My own'));
      expect(field(block).value).to.equal('My own');
      expect(lesson.events).to.have.length(0);
      expect(hasFocus(field(block))).to.equal(false);
    });

    it('loses nothing of what was typed before the record was read', async () => {
      const { block, lesson } = await start();
      await type(block, 'New');
      lesson.block('own').answer = { response: ['Old'], result: 'neutral', tries: 1 };
      await lesson.drawn();
      expect(field(block).value).to.equal('Old\n\nNew');
    });

    it('can be read and copied but not changed where it is only looked at', async () => {
      const { block } = await start({ ...answered('My own'), isReadOnly: true });
      expect(field(block).readOnly).to.equal(true);
      expect([...block.querySelectorAll('button')].map(words)).to.deep.equal(['Copy']);
    });
  });
});

async function start(options: LessonOptions = {}) {
  const lesson = await startLesson(reflect, options);
  const said: string[] = [];
  lesson.course.addEventListener(SayEvent.type, ({ text }) => said.push(text));
  return { lesson, said, block: lesson.block('own') };
}

function answered(text: string): LessonOptions {
  return { progress: { answers: { own: { response: [text], result: 'neutral', tries: 1 } } } };
}

function responses({ events }: Lesson): unknown[] {
  return events.map((event) => event.type === 'answered' && event.response);
}

function field(block: Element): HTMLTextAreaElement {
  return block.querySelector('textarea')!;
}

function liveOf(block: Element): HTMLElement {
  return part(block, 'live')!;
}

function selected(block: Element): string {
  const { value, selectionStart, selectionEnd } = field(block);
  return value.slice(selectionStart, selectionEnd);
}

async function type(block: Element, text: string): Promise<void> {
  field(block).value = text;
  field(block).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await Promise.resolve();
}

/** Copying is asynchronous twice: the clipboard's promise, then what is drawn. */
async function settled(lesson: Lesson): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  await lesson.drawn();
}

/** Collects the timers that are set meanwhile, without letting them run. */
async function withHeldTimers(act: () => Promise<void>): Promise<{ ms: number; run: () => void }[]> {
  const held: { ms: number; run: () => void }[] = [];
  await replacing(window, 'setTimeout', (run: () => void, ms: number) => held.push({ ms, run }), act);
  return held;
}
