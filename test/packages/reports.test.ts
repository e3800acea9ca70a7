import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.ts';
import { Classroom } from './support/classroom.ts';
import type { Learner } from './support/learner.ts';
import { ReportingEdition, reportedIn, type Reported } from './support/reported.ts';

/** What each standard calls the same facts. */
const standards = [
  { target: 'scorm12', response: 'student_response', wrong: 'wrong', between: ',', inPair: '.' },
  { target: 'scorm2004-4th', response: 'learner_response', wrong: 'incorrect', between: '[,]', inPair: '[.]' },
] as const;

describe.each(standards)('reports of the gallery as $target', ({ target, response, wrong, between, inPair }) => {
  const edition = new ReportingEdition('every-block');
  let classroom: Classroom;
  let learner: Learner;
  let records: Reported[] = [];

  const ofId = (id: string) => records.filter((record) => record.id === id);
  const told = (id: string) => ofId(id).map((record) => [record.type, record[response], record.result]);

  beforeAll(async () => {
    classroom = await Classroom.openFiles(edition.pack(target));
    learner = await classroom.learner();
    await learner.launch(classroom.key());
    while ((await learner.heading()) !== 'A small check') {
      for (const block of await learner.blocks()) await answerTwice(learner, block);
      await learner.completeAndContinue();
    }
    await learner.takeCheck({ right: false });
    await learner.takeCheck();
    await learner.completeAndContinue();
    await learner.leave();
    records = reportedIn((await classroom.attempts())[0]!);
    if (process.env.PRINT_REPORTS) console.table(records);
  });

  afterAll(async () => {
    await classroom.close();
    edition.remove();
  });

  it('keep a wrong answer and the right one after it, each as a record of its own', () => {
    expect(told('questions_what_makes_an_answer_the_right_one')).toEqual([['choice', 'a', wrong]]);
    expect(told('questions_what_makes_an_answer_the_right_one_Try2')).toEqual([['choice', 'b', 'correct']]);
    const again = records.filter(({ id }) => id!.endsWith('_Try2'));
    for (const { id } of again) expect(ofId(id!.slice(0, -'_Try2'.length))[0]?.result).toBe(wrong);
    expect(again.every(({ result }) => result === 'correct')).toBe(true);
  });

  it('tell each kind by its type, in ids that the admin page explains', () => {
    expect(told('questions_which_of_these_belong_to_a_question_Try2')[0]).toEqual([
      'choice',
      `a${between}b`,
      'correct',
    ]);
    expect(told('questions_a_wrong_answer_needs_feedback_Try2')[0]).toEqual([
      'true-false',
      target === 'scorm12' ? 't' : 'true',
      'correct',
    ]);
    const sorted = ['d.a', 'e.a', 'f.b', 'g.c', 'h.c'].map((pair) => pair.replace('.', inPair)).join(between);
    expect(told('sort_rate_reflect_which_mark_does_it_Try2')[0]).toEqual(['matching', sorted, 'correct']);
    const matched = ['a.d', 'b.e', 'c.f'].map((pair) => pair.replace('.', inPair)).join(between);
    expect(told('match_order_what_does_each_sign_do_Try2')[0]).toEqual(['matching', matched, 'correct']);
    const ordered = ['a', 'b', 'c', 'd'].join(between);
    expect(told('match_order_from_an_idea_to_a_lesson_Try2')[0]).toEqual(['sequencing', ordered, 'correct']);
  });

  it('tell each statement of a self-rating by itself, and own words as what they are: neutral', () => {
    const rated = records.filter(({ id }) => id!.startsWith('sort_rate_reflect_how_do_you_write'));
    expect(rated.map(({ id }) => id!.slice(-'_Item_c'.length))).toEqual(['_Item_c', '_Item_d', '_Item_e', '_Item_f']);
    expect(rated.map(({ type, result }) => [type, result])).toEqual(rated.map(() => ['likert', 'neutral']));
    const type = target === 'scorm12' ? 'fill-in' : 'long-fill-in';
    expect(told('sort_rate_reflect_your_first_lesson')).toEqual([[type, 'Watering plants.', 'neutral']]);
  });

  it('tell a guess as neutral, though it was right, and beside it how sure the learner was', () => {
    const guess = 'guess_poll_a_guess_counts_towards_the_result';
    expect(told(guess)).toEqual([['true-false', target === 'scorm12' ? 'f' : 'false', 'neutral']]);
    expect(told(`${guess}_Sure`)).toEqual([['likert', '3', 'neutral']]);
  });

  it('weigh what counts, and nothing else', () => {
    for (const { id, weighting } of records)
      expect([id, weighting]).toEqual([id, id!.startsWith('check_') ? '1' : '0']);
  });

  it('tell each try at a check by the questions that were drawn for it', () => {
    const check = records.filter(({ id }) => id!.startsWith('check_'));
    expect(check.map(({ result }) => result)).toEqual([wrong, wrong, 'correct', 'correct']);
  });

  it('carry the wording, and what would be right, in 2004 alone', () => {
    const is2004 = target === 'scorm2004-4th';
    const question = ofId('questions_what_makes_an_answer_the_right_one')[0]!;
    expect(question.description).toBe(is2004 ? 'What makes an answer the right one?' : undefined);
    expect(question['correct_responses.0.pattern']).toBe(is2004 ? 'b' : undefined);
    expect(ofId('sort_rate_reflect_how_do_you_write_Item_c')[0]?.description).toBe(
      is2004 ? 'How do you write? – I use short sentences. (1 – Never … 4 – Always)' : undefined,
    );
  });

  it('make no error and no complaint', () => {
    expect(learner.complaints).toEqual([]);
  });
});

/** First wrongly, then rightly; what is neither is done once. */
async function answerTwice(learner: Learner, block: Block): Promise<void> {
  if (['choice', 'sort', 'match', 'order', 'fill', 'number'].includes(block.kind)) {
    await learner.answer(block, false);
    await learner.answer(block);
  } else if (block.kind === 'scenario' || block.kind === 'guess') {
    await learner.answer(block);
  } else if (block.kind === 'rate') {
    const rows = learner.course.locator(`#lm-b-${block.id} fieldset[data-part="row"]`);
    for (const row of await rows.all()) await row.locator('input').nth(1).check();
    await learner.course.locator(`#lm-b-${block.id} button[type="submit"]`).click();
  } else if (block.kind === 'reflect') {
    await learner.course.locator(`#lm-b-${block.id} textarea`).fill('Watering plants.');
    await learner.course.locator(`#lm-b-${block.id} [data-part="button-primary"]`).click();
  }
}
