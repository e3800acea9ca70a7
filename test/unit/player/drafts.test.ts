import { describe, expect, it } from 'vitest';
import { DraftEvent } from '../../../src/blocks/draft-event.ts';
import { keepDrafts } from '../../../src/player/drafts.ts';
import { scenario } from '../model/blocks/blocks.ts';
import { course, lesson, question } from '../model/courses.ts';
import { answer, place, sit } from '../record/sittings.ts';

const outline = course([lesson('one', { blocks: [question('favour', { kind: 'scenario' })] })]);
const block = scenario({ id: 'favour' });

describe('what is kept of a scenario', () => {
  it('is the way so far, until there is an answer', async () => {
    const { record, element } = await start();
    element.dispatchEvent(new DraftEvent(block, ['a']));
    expect(record.privateAnswer('favour')).toEqual(['a']);
    record.apply(answer('favour', 'correct', ['a', 'b']));
    element.dispatchEvent(new DraftEvent(block, ['a', 'b']));
    expect(record.privateAnswer('favour')).toBeUndefined();
    element.dispatchEvent(new DraftEvent(block, ['a']));
    expect(record.privateAnswer('favour')).toBeUndefined();
  });

  it('belongs to one edition of it', async () => {
    const { record, element } = await start();
    element.dispatchEvent(new DraftEvent({ ...block, rev: 2 }, ['a']));
    expect(record.privateAnswer('favour')).toBeUndefined();
    expect(record.privateAnswer('favour.2')).toEqual(['a']);
  });
});

async function start() {
  const { record } = await sit({ ...place(), outline });
  const element = new EventTarget() as HTMLElement;
  keepDrafts(element, record, outline);
  return { record, element };
}
