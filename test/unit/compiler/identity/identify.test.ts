import { describe, expect, it } from 'vitest';
import { build, type Lesson, type Question } from './course.ts';
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

describe('a first build', () => {
  it('names lessons by their files, questions by their words, options by letters', () => {
    expect(Object.fromEntries(first.lessonIds)).toEqual({
      '01-before.md': 'before',
      '02-what-it-is.md': 'what_it_is',
      '03-real-work.md': 'real_work',
    });
    expect(first.idOf(which.name)).toBe('which_of_these_is_mentoring');
    expect(Object.values(first.optionsOf(mentor.name))).toEqual(['a', 'b', 'c']);
    expect(first.codes).toEqual([]);
  });

  it('counts equal names', () => {
    expect([first.idOf('True or false?', 0), first.idOf('True or false?', 1)]).toEqual([
      'true_or_false',
      'true_or_false_2',
    ]);
  });
});

describe('an author', () => {
  it('changes nothing and is told nothing', () => {
    const next = build(course, first.lock);
    expect(next.lock).toEqual(first.lock);
    expect(next.codes).toEqual([]);
  });

  it('mends a slip in a question', () => {
    const next = withQuestions({ ...mentor, name: 'Who is the mentor in a mentoring partnershp?' }, which, claim);
    expect(next.idOf('Who is the mentor in a mentoring partnershp?')).toBe(first.idOf(mentor.name));
    expect(next.codes).toEqual(['identity-reworded']);
    expect(next.told[0]?.mend).toContain(mentor.name);
  });

  it('tidies quotation marks, dashes and full stops without a word', () => {
    const next = withQuestions(
      { ...which, name: 'Which of *these* is “mentoring”', prose: 'Priya has just joined the team' },
      mentor,
      claim,
    );
    expect(next.idOf('Which of *these* is “mentoring”')).toBe(first.idOf(which.name));
    expect(next.codes).toEqual([]);
  });

  it('asks the same options in quite other words', () => {
    const next = withQuestions({ ...mentor, name: 'Point to the one who mentors.' }, which, claim);
    expect(next.idOf('Point to the one who mentors.')).toBe(first.idOf(mentor.name));
    expect(next.codes).toEqual(['identity-reworded']);
  });

  it('keeps the name and writes all the rest anew, as long as no other question has that name', () => {
    const anew = {
      name: which.name,
      prose: 'Long ago, somewhere else.',
      options: ['x Neither of the two', 'Every one of them'],
    };
    const next = withQuestions(mentor, anew, claim);
    expect(next.idOf(which.name)).toBe(first.idOf(which.name));
    const there = edited({
      '02-what-it-is.md': { ...basics, questions: [mentor, claim] },
      '04-x.md': { title: 'X', questions: [anew] },
    });
    expect(there.idOf(which.name)).toBe(first.idOf(which.name));
  });

  it('changes one of several questions of the same name, each in its lesson', () => {
    const ask = (...options: string[]): Lesson => ({
      title: options.join(),
      questions: [{ name: 'Which is it?', options }],
    });
    const before = build({
      '01-a.md': ask('x The first', 'The second'),
      '02-b.md': ask('x A third one', 'A fourth one'),
    });
    const next = build(
      { '01-a.md': ask('x The first', 'The second'), '02-b.md': ask('Something', 'x Nothing') },
      before.lock,
    );
    expect(next.idOf('Which is it?', 1)).toBe(before.idOf('Which is it?', 1));
  });

  it('replaces a question by one that only shares its options with it', () => {
    const helpers = ['A mentor, for a long time', 'A trainer, for one course'];
    const [ana, ben, eve]: Question[] = [
      'Ana wishes to learn to weld.',
      'Ben thinks about leaving.',
      'Eve lost her keys!',
    ].map((name) => ({ name, options: [`x ${helpers[0]!}`, helpers[1]!] }));
    const before = build({ '01-a.md': { title: 'A', questions: [ana!, ben!] } });
    const next = build({ '01-a.md': { title: 'A', questions: [ana!, eve!] } }, before.lock);
    expect(next.codes).toEqual(['identity-gone']);
    const truths: Question[] = [ana!, eve!].map(({ name }) => ({ name, options: ['x True', 'False'] }));
    const one = build({ '01-a.md': { title: 'A', questions: [truths[0]!] } });
    expect(build({ '01-a.md': { title: 'A', questions: [truths[1]!] } }, one.lock).codes).toEqual(['identity-gone']);
  });

  it('rewords an option, also the right one, and it keeps its letter and its answers', () => {
    const next = withQuestions(
      {
        ...mentor,
        options: [
          'x An experienced person who shares what they have learnt',
          'The manager who sets the targets for the year',
          'A trainer who teaches one course to ten people',
        ],
      },
      which,
      claim,
    );
    expect(Object.values(next.optionsOf(mentor.name))).toEqual(['a', 'b', 'c']);
    expect(next.revOf(mentor.name)).toBe(1);
    expect(next.codes).toEqual([]);
  });

  it('arranges options anew, and each keeps its letter', () => {
    const [right = '', manager = '', trainer = ''] = mentor.options!;
    const next = withQuestions({ ...mentor, options: [trainer, right, manager] }, which, claim);
    expect(Object.values(next.optionsOf(mentor.name))).toEqual(['c', 'a', 'b']);
    expect(next.revOf(mentor.name)).toBe(1);
  });

  it('replaces an option, and the letter of the old one is not given again', () => {
    const [right = '', manager = '', trainer = ''] = mentor.options!;
    const next = withQuestions({ ...mentor, options: [right, 'Nobody: it needs none', trainer] }, which, claim);
    expect(Object.values(next.optionsOf(mentor.name))).toEqual(['a', 'd', 'c']);
    const again = build(
      {
        ...course,
        '02-what-it-is.md': {
          ...basics,
          questions: [{ ...mentor, options: [right, 'Somebody quite different', manager, trainer] }, which, claim],
        },
      },
      next.lock,
    );
    expect(Object.values(again.optionsOf(mentor.name))).toEqual(['a', 'e', 'b', 'c']);
  });

  it('ticks another answer: the question stays, stored responses do not', () => {
    const next = withQuestions(
      { ...which, options: ['x Her manager sets her targets', 'A colleague outside her line shares experience'] },
      mentor,
      claim,
    );
    expect(next.idOf(which.name)).toBe(first.idOf(which.name));
    expect(next.revOf(which.name)).toBe(2);
    expect(next.codes).toEqual(['identity-key']);
    expect(build(course, next.lock).revOf(which.name)).toBe(3);
  });

  it('adds an option or takes one out, and stored responses still mean what they meant', () => {
    const [manager = '', colleague = ''] = which.options!;
    const more = withQuestions(
      { ...which, options: [manager, colleague, 'x A friend gives advice for years'] },
      mentor,
      claim,
    );
    expect(more.revOf(which.name)).toBe(1);
    const other = withQuestions({ ...which, options: [manager, 'x A friend gives advice for years'] }, mentor, claim);
    expect(Object.values(other.optionsOf(which.name))).toEqual(['a', 'c']);
    expect(other.revOf(which.name)).toBe(1);
  });

  it('moves an item of a sort exercise to another category', () => {
    const sort = {
      name: 'Is it mentoring?',
      kind: 'sort',
      options: ['It is', 'It is not', 'Setting targets', 'Sharing experience'],
    } as const;
    const before = build({ '01-sort.md': { title: 'Sort', questions: [{ ...sort, key: '2.1,3.0' }] } });
    const rebuild = (question: Question) =>
      build({ '01-sort.md': { title: 'Sort', questions: [question] } }, before.lock);
    const moved = rebuild({ ...sort, key: '2.0,3.0' });
    expect([moved.revOf(sort.name), moved.codes]).toEqual([2, ['identity-key']]);
    const longer = rebuild({ ...sort, options: [...sort.options, 'Listening'], key: '2.1,3.0,4.0' });
    expect([longer.revOf(sort.name), longer.codes]).toEqual([1, []]);
    const turned = rebuild({
      ...sort,
      options: ['It is not', 'It is', 'Sharing experience', 'Setting targets'],
      key: '2.1,3.0',
    });
    expect([turned.revOf(sort.name), turned.codes]).toEqual([1, []]);
  });

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

  it('replaces one “True or false?” by another, which has nothing to do with it', () => {
    const other = { ...claim, prose: 'Mentors are paid by the hour.', options: ['True', 'x False'] };
    const next = withQuestions(mentor, which, other);
    expect(next.idOf('True or false?', 0)).toBe('true_or_false_3');
    expect(next.codes).toEqual(['identity-gone']);
  });

  it('rewords the statement of one of two “True or false?”', () => {
    const other = { ...secret, prose: 'What is said between these two stays with them.' };
    const next = edited({ '03-real-work.md': { ...work, questions: [other] } });
    expect(next.idOf('True or false?', 1)).toBe(first.idOf('True or false?', 1));
  });

  it('renames and renumbers a file', () => {
    const next = build(
      { '01-before.md': start, '02-real-work.md': work, '04-what-mentoring-is.md': basics },
      first.lock,
    );
    expect(next.lessonIds.get('04-what-mentoring-is.md')).toBe('what_it_is');
    expect(next.lessonIds.get('02-real-work.md')).toBe('real_work');
    expect(next.lock.lessons.get('what_it_is')?.file).toBe('04-what-mentoring-is.md');
    expect(next.codes).toEqual(['lesson-renamed']);
  });

  it('renames a file and its lesson at once, and its questions tell which one it is', () => {
    const next = build(
      { '01-before.md': start, '02-definition.md': { ...basics, title: 'A definition' }, '03-real-work.md': work },
      first.lock,
    );
    expect(next.lessonIds.get('02-definition.md')).toBe('what_it_is');
    expect(next.codes).toEqual(['lesson-renamed']);
  });

  it('exchanges the titles of two lessons whose questions stay', () => {
    const next = edited({
      '02-what-it-is.md': { ...basics, title: work.title },
      '03-real-work.md': { ...work, title: basics.title },
    });
    expect(next.lessonIds).toEqual(first.lessonIds);
  });

  it('puts other content under the name of a lesson that moved', () => {
    const other: Lesson = {
      title: 'Agreeing how to work',
      questions: [{ name: 'How often do they meet?', options: ['x Monthly', 'Never'] }],
    };
    const next = edited({ '02-what-it-is.md': other, '04-basics.md': basics });
    expect(next.lessonIds.get('04-basics.md')).toBe('what_it_is');
    expect(next.lessonIds.get('02-what-it-is.md')).toBe('what_it_is_2');
  });

  it('writes a lesson anew in its file', () => {
    const next = edited({
      '02-what-it-is.md': {
        title: 'On trust',
        questions: [{ name: 'Whom do you trust?', options: ['x Her', 'Nobody'] }],
      },
    });
    expect(next.lessonIds.get('02-what-it-is.md')).toBe('what_it_is');
  });

  it('replaces a lesson by another with a like title', () => {
    const other: Lesson = {
      title: 'What is monitoring?',
      questions: [{ name: 'Who watches?', options: ['x She', 'He'] }],
    };
    const next = build({ '01-before.md': start, '02-watching.md': other, '03-real-work.md': work }, first.lock);
    expect(next.lessonIds.get('02-watching.md')).toBe('watching');
    expect(next.codes).toEqual(['lesson-gone']);
  });

  it('splits a lesson: the file keeps its name, the questions that leave it keep theirs', () => {
    const next = edited({
      '02-what-it-is.md': { ...basics, questions: [mentor] },
      '03-what-it-does.md': { title: 'What it does', questions: [which, claim] },
    });
    expect(next.lessonIds.get('02-what-it-is.md')).toBe('what_it_is');
    expect(next.lessonIds.get('03-what-it-does.md')).toBe('what_it_does');
    expect(next.idOf(which.name)).toBe(first.idOf(which.name));
    expect(next.codes).toEqual(['identity-moved', 'identity-moved']);
  });

  it('takes a lesson out, and later writes another with its title', () => {
    const without = build({ '01-before.md': start, '03-real-work.md': work }, first.lock);
    const other = { '04-other.md': { title: basics.title, questions: [] } };
    const next = build({ '01-before.md': start, '03-real-work.md': work, ...other }, without.lock);
    expect(next.lessonIds.get('04-other.md')).toBe('other');
  });

  it('takes a lesson out and puts it back', () => {
    const without = build({ '01-before.md': start, '03-real-work.md': work }, first.lock);
    expect(without.codes).toEqual(['lesson-gone']);
    expect(build(course, without.lock).lock).toEqual(first.lock);
  });
});

describe('an ambiguous edit', () => {
  const before = 'Where does the mentor stand?';
  const after = 'Where does one turn of mentoring start?';
  const old = build({ '01-a.md': { title: 'A', questions: [{ name: before }] } });
  const rebuild = (...questions: Question[]) => build({ '01-a.md': { title: 'A', questions } }, old.lock);

  it('is an error that shows both wordings and the lines to choose from', () => {
    const next = rebuild({ name: after });
    expect(next.told).toMatchObject([{ code: 'identity-ambiguous', severity: 'error', file: '01-a.md', line: 5 }]);
    expect(next.told[0]?.found).toBe(after);
    expect(next.told[0]?.mend).toBe(
      'Under the heading write `<!-- id: where_does_the_mentor_stand -->` if it was “Where does the mentor stand?”, ' +
        'or `<!-- id: new -->` if it is new.',
    );
  });

  it('loses nothing as long as it is open', () => {
    expect(rebuild({ name: after }).lock).toEqual(old.lock);
  });

  it('is settled by the old id', () => {
    const next = rebuild({ name: after, id: 'where_does_the_mentor_stand' });
    expect(next.idOf(after)).toBe('where_does_the_mentor_stand');
    expect(next.codes).toEqual([]);
  });

  it('is settled by “new”, for good', () => {
    const next = rebuild({ name: after, id: 'new' });
    expect(next.idOf(after)).toBe('where_does_one_turn_of_mentoring_start');
    expect(next.codes).toEqual(['identity-gone']);
    const course = { '01-a.md': { title: 'A', questions: [{ name: `${after} Really?`, id: 'new' }] } };
    const again = build(course, next.lock);
    expect(again.idOf(`${after} Really?`)).toBe('where_does_one_turn_of_mentoring_start');
    const without = build({ '01-a.md': { title: 'A', questions: [{ name: after }] } }, again.lock);
    expect(without.idOf(after)).toBe('where_does_one_turn_of_mentoring_start');
  });

  it('stands between two old questions that are as like', () => {
    const two = build({
      '01-a.md': {
        title: 'A',
        questions: [{ name: 'Who may be Ana’s mentor?' }, { name: 'Who may be Ben’s mentor?' }],
      },
    });
    const next = build({ '01-a.md': { title: 'A', questions: [{ name: 'Who may be Eve’s mentor?' }] } }, two.lock);
    expect(next.codes).toEqual(['identity-ambiguous']);
    expect(next.told[0]?.mend).toContain('<!-- id: who_may_be_anas_mentor -->');
    expect(next.told[0]?.mend).toContain('<!-- id: who_may_be_bens_mentor -->');
    expect(next.lock).toEqual(two.lock);
  });

  it('stands between two new questions that are as like', () => {
    const one = build({ '01-a.md': { title: 'A', questions: [{ name: 'Who may be Eve’s mentor?' }] } });
    const next = build(
      {
        '01-a.md': {
          title: 'A',
          questions: [{ name: 'Who may be Ana’s mentor?' }, { name: 'Who may be Ben’s mentor?' }],
        },
      },
      one.lock,
    );
    expect(next.codes).toEqual(['identity-ambiguous', 'identity-ambiguous']);
  });

  it('may be about a lesson', () => {
    const halves = build({
      '01-a.md': { title: 'One', questions: [mentor, which] },
      '02-b.md': { title: 'Two', questions: [claim, secret] },
    });
    const [left, right] = [
      [mentor, claim],
      [which, secret],
    ];
    const next = build(
      { '01-c.md': { title: 'Three', questions: left }, '02-d.md': { title: 'Four', questions: right } },
      halves.lock,
    );
    expect(next.codes).toContain('lesson-ambiguous');
    expect(next.told.find(({ code }) => code === 'lesson-ambiguous')?.mend).toContain('`id: a`');
    const settled = build(
      {
        '01-c.md': { title: 'Three', questions: left, id: 'a' },
        '02-d.md': { title: 'Four', questions: right, id: 'new' },
      },
      halves.lock,
    );
    expect(Object.fromEntries(settled.lessonIds)).toEqual({ '01-c.md': 'a', '02-d.md': 'd' });
    expect(settled.codes.filter((code) => code.startsWith('lesson'))).toEqual(['lesson-renamed', 'lesson-gone']);
  });
});
