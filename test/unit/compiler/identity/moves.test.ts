import { describe, expect, it } from 'vitest';
import { build } from './course.ts';
import {
  basics,
  claim,
  course,
  edited,
  first,
  mentor,
  secret,
  start,
  which,
  withQuestions,
  words,
  work,
} from './sample.ts';

describe('an author', () => {
  it('moves a question to another lesson', () => {
    const next = edited({
      '02-what-it-is.md': { ...basics, questions: [which, claim] },
      '03-real-work.md': { ...work, questions: [secret, mentor] },
    });
    expect(next.idOf(mentor.name)).toBe(first.idOf(mentor.name));
    expect(next.lock.blocks.get(first.idOf(mentor.name))?.lesson).toBe('real_work');
    expect(next.codes).toEqual(['identity-moved']);
    expect(next.lock.gone.blocks.size).toBe(0);
  });

  it('swaps two questions, and two of the same name', () => {
    const next = edited({
      '02-what-it-is.md': { ...basics, questions: [secret, which, mentor] },
      '03-real-work.md': { ...work, questions: [claim] },
    });
    expect(next.idOf(mentor.name)).toBe(first.idOf(mentor.name));
    expect([next.idOf('True or false?', 0), next.idOf('True or false?', 1)]).toEqual([
      first.idOf('True or false?', 1),
      first.idOf('True or false?', 0),
    ]);
  });

  it('copies a question: it stays what it was where it stood', () => {
    const copied = { '01-before.md': { ...start, questions: [mentor, words] } };
    const next = edited(copied);
    expect(next.idOf(mentor.name, 1)).toBe(first.idOf(mentor.name));
    expect(next.idOf(mentor.name, 0)).toBe('who_is_the_mentor_in_a_mentoring_2');
    const again = build({ ...course, ...copied }, next.lock);
    expect(again.lock).toEqual(next.lock);
  });

  it('copies a question within a lesson and changes an option of the copy', () => {
    const copy = { ...mentor, options: [mentor.options![0]!, 'Nobody'] };
    const next = withQuestions(copy, mentor, which, claim);
    expect(next.idOf(mentor.name, 1)).toBe(first.idOf(mentor.name));
  });

  it('takes a question out; its id and slot stay its own', () => {
    const next = withQuestions(which, claim);
    const id = first.idOf(mentor.name);
    expect(next.codes).toEqual(['identity-gone']);
    expect(next.told[0]).toMatchObject({ file: '02-what-it-is.md', severity: 'note', found: mentor.name });
    expect(next.lock.gone.blocks.get(id)).toMatchObject({ slot: first.lock.blocks.get(id)?.slot, name: '' });
    const other = { ...mentor, options: ['x Somebody else', 'Nobody at all'] };
    const again = build({ ...course, '02-what-it-is.md': { ...basics, questions: [other, which, claim] } }, next.lock);
    expect(again.idOf(mentor.name)).toBe('who_is_the_mentor_in_a_mentoring_2');
    expect(again.lock.blocks.get('who_is_the_mentor_in_a_mentoring_2')?.slot).toBe(5);
  });

  it('never gives the slot of the last question to the next', () => {
    const last = { '03-real-work.md': { ...work, questions: [] } };
    const next = edited({ ...last, '04-x.md': { title: 'X', questions: [{ name: 'How often do they meet?' }] } });
    const gone = first.lock.blocks.get('true_or_false_2')!.slot;
    const slots = [...next.lock.blocks.values()].map(({ slot }) => slot);
    expect(gone).toBe(4);
    expect(slots).not.toContain(gone);
    expect(
      build(
        { ...course, ...last, '04-x.md': { title: 'X', questions: [{ name: 'Who pays?' }] } },
        edited(last).lock,
      ).lock.blocks.get('who_pays')?.slot,
    ).toBe(5);
  });

  it('moves a question that has the words of one that was taken out before', () => {
    const without = withQuestions(which, claim);
    const other = { ...mentor, id: 'new' };
    const again = build(
      { ...course, '02-what-it-is.md': { ...basics, questions: [other, which, claim] } },
      without.lock,
    );
    expect(again.idOf(mentor.name)).not.toBe(first.idOf(mentor.name));
    const moved = {
      '02-what-it-is.md': { ...basics, questions: [which, claim] },
      '04-x.md': { title: 'X', questions: [mentor] },
    };
    const next = build({ ...course, ...moved }, again.lock);
    expect(next.idOf(mentor.name)).toBe(again.idOf(mentor.name));
    expect(next.codes).toEqual(['identity-moved']);
  });

  it('puts the same question back, and its learners’ answers with it', () => {
    const without = withQuestions(which, claim);
    const next = build(course, without.lock);
    expect(next.idOf(mentor.name)).toBe(first.idOf(mentor.name));
    expect(next.optionsOf(mentor.name)).toEqual(first.optionsOf(mentor.name));
    expect(next.codes).toEqual(['identity-returned']);
    expect(next.lock).toEqual(first.lock);
  });
});
