import { describe, expect, it } from 'vitest';
import { emptyLock } from '../../../../src/compiler/identity/lock.ts';
import { build, type Question } from './course.ts';

const cards = (name: string, more: Partial<Question> = {}): Question => ({ name, kind: 'cards', options: [], ...more });
const lesson = (...questions: Question[]) => ({ '01-a.md': { title: 'A', questions } });

describe('an aid', () => {
  it('has an id that nothing else has, and no place in the lock', () => {
    const built = build(lesson(cards('Words'), cards('Words'), { name: 'Words', options: ['x one', 'two'] }));
    expect(built.codes).toEqual([]);
    expect([...built.lock.blocks.keys()]).toEqual([built.idOf('Words', 2)]);
    expect(new Set([0, 1, 2].map((nth) => built.idOf('Words', nth))).size).toBe(3);
  });

  it('can be reworded, moved and deleted without a word, since nothing of it is kept', () => {
    const before = build(lesson(cards('Five words'), cards('Five more words'))).lock;
    expect(build(lesson(cards('Six words')), before).codes).toEqual([]);
    expect(build(lesson(cards('Six words')), before).lock.gone.blocks.size).toBe(0);
  });

  it('never takes an id that a question has or had', () => {
    const { lock } = build(lesson({ name: 'Words', options: ['x one', 'two'] }), emptyLock);
    const built = build(lesson(cards('Words')), lock);
    expect(built.lock.gone.blocks.has('words')).toBe(true);
    expect(built.idOf('Words')).not.toBe('words');
  });

  it('has the id that its author gives it, unless another has that', () => {
    expect(build(lesson(cards('Words', { id: 'deck' }))).idOf('Words')).toBe('deck');
    const twice = build(lesson({ name: 'Q', id: 'deck', options: ['x one', 'two'] }, cards('Words', { id: 'deck' })));
    expect(twice.codes).toEqual(['id-taken']);
    expect(twice.idOf('Words')).not.toBe('deck');
  });
});
