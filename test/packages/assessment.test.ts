import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Classroom } from './support/classroom.ts';
import type { Learner } from './support/learner.ts';
import { reportedIn } from './support/reported.ts';
import { SmallCourse, smallCourse } from './support/small-course.ts';

const question = (name: string) =>
  `### Question: Which word is ${name}?\n\n- [x] ${name}\n- [ ] Not ${name}\n  > No.\n- [ ] Nor ${name}\n  > No.\n- [ ] None\n  > No.\n\n`;

const bank = (rules: string) => `---
check: { ${rules} }
---

# The check

## Here

${['one', 'two', 'three'].map(question).join('')}
## There

${['four', 'five', 'six'].map(question).join('')}`;

const standards = [
  {
    target: 'scorm12',
    open: ['incomplete', undefined, undefined],
    passed: ['completed', undefined, '100'],
    names: ['cmi.core.lesson_status', 'cmi.success_status', 'cmi.core.score.raw'],
  },
  {
    target: 'scorm2004-3rd',
    open: ['incomplete', 'unknown', undefined],
    passed: ['completed', 'passed', '100'],
    names: ['cmi.completion_status', 'cmi.success_status', 'cmi.score.raw'],
  },
] as const;

describe.each(standards)('a check as $target', ({ target, open, passed, names }) => {
  const course = new SmallCourse({ '01-first.md': '# First\n\nWords.\n', '02-check.md': bank('draw: 4, pass: 75%') });
  const scored = new SmallCourse({ '01-first.md': smallCourse['01-first.md']! });
  let classroom: Classroom;

  beforeAll(async () => {
    const files = [course.pack(target), course.pack(target)];
    course.rules = 'finish: the check passed\n';
    scored.rules = 'score: all questions\n';
    classroom = await Classroom.openFiles(...files, course.pack(target), scored.pack(target));
  });

  afterAll(async () => {
    await classroom.close();
    course.remove();
    scored.remove();
  });

  const isStored = async (facts: readonly (string | undefined)[], index = 0) =>
    expect
      .poll(
        async () => {
          const { cmi } = (await classroom.attempts(index))[0]!;
          return names.map((name) => (cmi[name] === '' ? undefined : cmi[name]));
        },
        { timeout: 5000 },
      )
      .toEqual(facts);

  it('that is failed twice, passed, and tried once more leaves the pass and its score in the LMS', async () => {
    const learner = await classroom.learner();
    await learner.launch(classroom.key());
    await learner.completeAndContinue();
    await learner.takeCheck({ right: false });
    const first = await asked(learner);
    await isStored(open);
    await learner.takeCheck({ right: false });
    expect(new Set([...first, ...(await asked(learner))]).size).toBe(6);
    await isStored(open);
    await learner.takeCheck();
    await isStored(passed);
    await learner.takeCheck({ right: false });
    await learner.course.getByText('You got 0 of 4 points this time – you have passed already').waitFor();
    await learner.leave();
    await isStored(passed);
    const records = reportedIn((await classroom.attempts())[0]!);
    expect(records.map(({ result }) => result === 'correct')).toEqual(
      [false, false, true, false].flatMap((isRight) => Array<boolean>(4).fill(isRight)),
    );
    expect(new Set(records.map(({ id }) => id)).size).toBe(16);
    await learner.relaunch();
    await learner.leave();
    await isStored(passed);
    expect(learner.complaints).toEqual([]);
  });

  it('asks the same in the same order, with the answers given, after a reload and on another device', async () => {
    const learner = await classroom.learner();
    await learner.launch(classroom.key(1));
    await learner.completeAndContinue();
    await learner.course.getByRole('button', { name: 'Start the check' }).click();
    await learner.course.locator('lm-choice:not([hidden]) [value="b"]').nth(2).check();
    const before = await shown(learner);
    expect(before).toHaveLength(4);
    expect(before.map(({ chosen }) => chosen)).toEqual([null, null, 'b', null]);
    await learner.page.reload();
    await learner.course.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expect.poll(() => shown(learner)).toEqual(before);
    await learner.leave();
    const elsewhere = await classroom.learner();
    await elsewhere.launch(classroom.key(1));
    await expect.poll(() => shown(elsewhere)).toEqual(before);
    await elsewhere.course.getByRole('button', { name: 'Check your answers' }).click();
    await elsewhere.course.getByText('Three questions are not answered yet.').waitFor();
  });

  it('completes the course by itself where the check is all that is asked for', async () => {
    const learner = await classroom.learner();
    await learner.launch(classroom.key(2));
    await learner.course.getByText('All lessons', { exact: true }).click();
    await learner.course.getByRole('link', { name: 'The check' }).click();
    await learner.course.locator('h1', { hasText: 'The check' }).waitFor();
    await learner.takeCheck();
    await isStored(passed, 2);
  });

  it('may be missing: then all questions give the score, where the course says so', async () => {
    const learner = await classroom.learner();
    await learner.launch(classroom.key(3));
    const [one, other] = await learner.blocks();
    await learner.answer(one!);
    await learner.answer(other!, false);
    await learner.completeAndContinue();
    await learner.course.getByText('Your score: 50 of 100.').waitFor();
    await isStored(['completed', target === 'scorm12' ? undefined : 'unknown', '50'], 3);
  });
});

/** The questions of the try in the page. */
async function asked(learner: Learner): Promise<string[]> {
  return (await shown(learner)).map(({ id }) => id);
}

/** The questions as they stand in the page, with the order of their options and what is chosen. */
function shown({ course }: Learner): Promise<{ id: string; options: string; chosen: string | null }[]> {
  return course.locator('lm-choice:not([hidden])').evaluateAll((blocks) =>
    blocks.map((block) => {
      const inputs = [...block.querySelectorAll<HTMLInputElement>('[data-part="option"] input')];
      const chosen = inputs.find(({ checked }) => checked)?.value ?? null;
      return { id: block.id, options: inputs.map(({ value }) => value).join(''), chosen };
    }),
  );
}
