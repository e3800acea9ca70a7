import { expect } from '@open-wc/testing';
import type { Course } from '../support/course.ts';
import { button, findButton, itemsIn, listOf, move, option, part, row, words } from '../support/find.ts';
import { sit, sitAgain, savedIn } from '../support/sitting.ts';

/** Of each kind that is checked: a question, something to do in it without Check, and what is then to be seen. */
const unchecked: Readonly<Record<string, Unchecked>> = {
  choice: {
    text: '## Question: Who decides?\n<!-- id: kind -->\n\n- [ ] The mentor\n  > They help.\n- [x] The mentee\n  > Yes.',
    act: (block) => option(block, 'The mentor').click(),
    seen: (block) => [option(block, 'The mentor').checked, option(block, 'The mentee').checked],
    expected: [true, false],
  },
  poll: {
    text: '## Poll: What do you do most?\n<!-- id: kind -->\n\n- [ ] Listen\n- [ ] Talk',
    act: (block) => option(block, 'Talk').click(),
    seen: (block) => [option(block, 'Listen').checked, option(block, 'Talk').checked],
    expected: [false, true],
  },
  sort: {
    text: '## Sort: Is it?\n<!-- id: kind -->\n\n- It is\n  - Growth\n- It is not\n  - A promise',
    act: (block) => option(row(block, 'A promise'), 'It is').click(),
    seen: (block) =>
      ['Growth', 'A promise'].map((statement) => words(row(block, statement).querySelector('label:has(:checked)'))),
    expected: ['', 'It is'],
  },
  match: {
    text: '## Match: Which?\n<!-- id: kind -->\n\n| A | B |\n| --- | --- |\n| One | First |\n| Two | Second |',
    act(block) {
      const list = listOf(block, 'Two');
      list.selectedIndex = [...list.options].findIndex((choice) => words(choice) === 'First');
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    seen: (block) =>
      ['One', 'Two'].map((item) => listOf(block, item).value && words(listOf(block, item).selectedOptions[0]!)),
    expected: ['', 'First'],
  },
  order: {
    text: '## Order: When?\n<!-- id: kind -->\n\n1. One\n   > First.\n2. Two\n   > Then.\n3. Three\n   > Last.',
    act(block) {
      const [first] = itemsIn(block);
      move(block, first!, 'down').click();
    },
    seen: (block) => itemsIn(block),
    expected: null,
  },
  fill: {
    text: '## Fill in: Who?\n<!-- id: kind -->\n\nThe `mentor | mentee` asks, and the `mentee` decides.',
    act(block) {
      const field = block.querySelector<HTMLInputElement>('[data-part="gap"] input')!;
      field.value = 'ment';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    seen: (block) =>
      [...block.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-part="gap"] :is(select, input)')].map(
        ({ value }) => value,
      ),
    expected: ['', 'ment'],
  },
  number: {
    text: '## Number: How many?\n<!-- id: kind -->\n\n**Answer:** 4',
    act(block) {
      const field = block.querySelector('input')!;
      field.value = '3 or';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    seen: (block) => [block.querySelector('input')!.value],
    expected: ['3 or'],
  },
  guess: {
    text: '## Guess: Is it?\n<!-- id: kind -->\n\n- [ ] Yes\n  > No.\n- [x] No\n  > No.',
    act: (block) => option(block, 'Yes').click(),
    seen: (block) => [option(block, 'Yes').checked, option(block, 'No').checked],
    expected: [true, false],
  },
  'self-assessment': {
    text: '## Rate yourself: How often?\n<!-- id: kind -->\n\n**Scale:** Never, Sometimes, Always\n\n- I ask\n- I listen',
    act(block) {
      option(row(block, 'I ask'), '3 – Always').click();
      option(row(block, 'I listen'), 'Prefer not to answer').click();
    },
    seen: (block) =>
      ['I ask', 'I listen'].map((statement) => words(row(block, statement).querySelector('label:has(:checked)'))),
    expected: ['3 – Always', 'Prefer not to answer'],
  },
};

interface Unchecked {
  readonly text: string;
  readonly act: (block: Element) => void;
  readonly seen: (block: Element) => unknown;
  /** null: what was to be seen before the reload. */
  readonly expected: unknown;
}

for (const [kind, { text, act, seen, expected }] of Object.entries(unchecked)) {
  describe(`what stands in a ${kind} before Check`, () => {
    const lessons = { '01-lesson.md': `# Lesson\n\n${text}\n` };
    const blockOf = ({ course }: Course) => part(course, 'block')!;

    it('stands there after a reload, and is no answer', async () => {
      const started = await sit(lessons);
      act(blockOf(started));
      const before = expected ?? seen(blockOf(started));
      const again = await sitAgain(started);
      await again.until('shows it', () => JSON.stringify(seen(blockOf(again))) === JSON.stringify(before));
      expect(part(blockOf(again), 'result')).to.equal(null);
      expect(savedIn(again).progress.answers).to.deep.equal({});
      expect(again.lms.reports.flatMap(({ interactions }) => interactions)).to.deep.equal([]);
    });

    it('is not on another device', async () => {
      const started = await sit(lessons);
      act(blockOf(started));
      const elsewhere = await sitAgain(started, { isSameDevice: false });
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(seen(blockOf(elsewhere))).not.to.deep.equal(expected ?? seen(blockOf(started)));
      expect(savedIn(elsewhere).progress.answers).to.deep.equal({});
    });
  });
}

describe('what stands in a question before Check', () => {
  const lessons = {
    '01-first.md': `# First\n\n${unchecked.choice!.text}\n`,
    '02-second.md': '# Second\n\nText.\n',
  };

  it('stands there when the learner comes back from another lesson', async () => {
    const { course, player, until } = await sit(lessons);
    option(course, 'The mentor').click();
    await player.showLesson(1);
    await player.showLesson(0);
    await until('shows it', () => option(course, 'The mentor').checked);
  });

  it('gives way to the answer', async () => {
    const started = await sit(lessons);
    option(started.course, 'The mentor').click();
    option(started.course, 'The mentee').click();
    button(started.course, 'Check').click();
    await started.until('answers', () => part(started.course, 'result') !== null);
    const { course, until } = await sitAgain(started);
    await until('shows the answer', () => part(course, 'result') !== null);
    expect(option(course, 'The mentee').checked).to.equal(true);
  });

  it('of a self-assessment is gone for good when the answer that came of it is deleted', async () => {
    const started = await sit({ '01-lesson.md': `# Lesson\n\n${unchecked['self-assessment']!.text}\n` });
    unchecked['self-assessment']!.act(part(started.course, 'block')!);
    button(started.course, 'Show my result').click();
    await started.until('shows the result', () => findButton(started.course, 'Delete') !== null);
    button(started.course, 'Delete').click();
    const { course, until } = await sitAgain(started);
    await until('asks again', () => findButton(course, 'Show my result') !== null);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(course.querySelectorAll('lm-rate :checked').length).to.equal(0);
  });

  it('in a check that answers at once is not kept', async () => {
    const check = { '01-first.md': `---\ncheck:\n  feedback: each\n---\n\n${lessons['01-first.md']}` };
    const started = await sit(check);
    await started.until('offers the check', () => findButton(started.course, 'Start the check') !== null);
    button(started.course, 'Start the check').click();
    await started.until('asks', () => findButton(started.course, 'Check') !== null);
    option(started.course, 'The mentor').click();
    const { course, until } = await sitAgain(started);
    await until('asks again', () => findButton(course, 'Check') !== null);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(option(course, 'The mentor').checked).to.equal(false);
  });
});
