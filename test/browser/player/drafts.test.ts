import { expect } from '@open-wc/testing';
import type { Outline } from '../../../src/model/course.ts';
import { decodeSaved } from '../../../src/record/codec.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { startCourseWith, type Course } from '../support/course.ts';
import { button, findButton, itemsIn, listOf, move, option, part, row, textOf, words } from '../support/find.ts';
import { RealLms } from '../support/real-lms.ts';

const scenario = `## Scenario: A favour
<!-- id: favour, points: 1 -->

### Lena asks

- [Say yes](#lena-waits)
  > **Poor:** Nobody can promise.
- [Ask her](#how-it-went)
  > **Best:** She thinks.

### Lena waits

- [Take it back](#how-it-went)
  > **Repaired:** She thanks you.
- [Go on](#how-it-went)
  > **Poor:** She waits for good.

### How it went

> **Best:** With limits.

> **Repaired:** One slip put right.

> **Poor:** One limit slipped.
`;

const lesson = { '01-lena.md': `# Lena\n\n${scenario}` };
const practice = 'report: practice\n';

describe('a scenario that has not ended', () => {
  it('goes on after a reload at the step where the learner was, with the steps behind it above', async () => {
    const started = await start();
    await walk(started, 'Say yes');
    const { course } = await reopen(started);
    expect(shownIn(course)).to.deep.equal(['Step 2: Lena waits']);
    expect(textOf(course, 'past')).to.equal('Step 1: Lena asks You chose: Say yes ✗ Poor choice Nobody can promise.');
    expect(findButton(course, 'Go back one step')).not.to.equal(null);
  });

  it('is no answer: the lesson waits for it, and the learning system hears of the place alone', async () => {
    const started = await start();
    await walk(started, 'Say yes');
    const again = await reopen(started);
    for (const { course, lms } of [started, again]) {
      expect(button(course, 'Complete and Continue').getAttribute('aria-disabled')).to.equal('true');
      expect(decoded(course, lms).answers).to.deep.equal({});
      expect(decoded(course, lms).location).to.deep.equal({ lesson: 'lena', block: 'favour' });
      expect(lms.reports.flatMap(({ interactions }) => interactions)).to.deep.equal([]);
    }
  });

  it('is as far back after a reload as the learner went back', async () => {
    const started = await start();
    await walk(started, 'Say yes');
    button(started.course, 'Go back one step').click();
    const { course } = await reopen(started);
    expect(shownIn(course)).to.deep.equal(['Step 1: Lena asks']);
    expect(part(course, 'past')).to.equal(null);
  });

  it('is an answer when it has ended, and no walk after that takes its place before the next end', async () => {
    const started = await start();
    await walk(started, 'Say yes', 'Take it back');
    const { course, lms, until } = started;
    await until('tells the answer', () => lms.reports.some(({ interactions }) => interactions.length === 1));
    button(course, 'Start again').click();
    await until('begins again', () => shownIn(course)[0] === 'Step 1: Lena asks');
    await walk(started, 'Say yes');
    const again = await reopen(started);
    expect(shownIn(again.course)).to.deep.equal(['Step 3: How it went']);
    expect(decoded(again.course, again.lms).answers.favour).to.deep.include({ result: 'correct', tries: 1 });
  });

  it('in a check is not kept beside its answers', async () => {
    const check = { '01-lena.md': `---\ncheck:\n  feedback: each\n---\n\n# Lena\n\n${scenario}` };
    const started = await start(check);
    await started.until('offers the check', () => findButton(started.course, 'Start the check') !== null);
    button(started.course, 'Start the check').click();
    await walk(started, 'Say yes');
    const { course, until } = await reopen(started, check);
    await until('shows the question', () => findButton(course, 'Choose') !== null);
    expect(shownIn(course)).to.deep.equal(['Step 1: Lena asks']);
  });
});

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
      const started = await start(lessons);
      act(blockOf(started));
      const before = expected ?? seen(blockOf(started));
      const again = await reopen(started, lessons);
      await again.until('shows it', () => JSON.stringify(seen(blockOf(again))) === JSON.stringify(before));
      expect(part(blockOf(again), 'result')).to.equal(null);
      expect(decoded(again.course, again.lms).answers).to.deep.equal({});
      expect(again.lms.reports.flatMap(({ interactions }) => interactions)).to.deep.equal([]);
    });

    it('is not on another device', async () => {
      const started = await start(lessons);
      act(blockOf(started));
      const { course, lms } = await reopen(started, lessons, { isSameDevice: false });
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(seen(part(course, 'block')!)).not.to.deep.equal(expected ?? seen(blockOf(started)));
      expect(decoded(course, lms).answers).to.deep.equal({});
    });
  });
}

describe('what stands in a question before Check', () => {
  const lessons = {
    '01-first.md': `# First\n\n${unchecked.choice!.text}\n`,
    '02-second.md': '# Second\n\nText.\n',
  };

  it('stands there when the learner comes back from another lesson', async () => {
    const { course, player, until } = await start(lessons);
    option(course, 'The mentor').click();
    await player.showLesson(1);
    await player.showLesson(0);
    await until('shows it', () => option(course, 'The mentor').checked);
  });

  it('gives way to the answer', async () => {
    const started = await start(lessons);
    option(started.course, 'The mentor').click();
    option(started.course, 'The mentee').click();
    button(started.course, 'Check').click();
    await started.until('answers', () => part(started.course, 'result') !== null);
    const { course, until } = await reopen(started, lessons);
    await until('shows the answer', () => part(course, 'result') !== null);
    expect(option(course, 'The mentee').checked).to.equal(true);
  });

  it('in a check that answers at once is not kept', async () => {
    const check = { '01-first.md': `---\ncheck:\n  feedback: each\n---\n\n${lessons['01-first.md']}` };
    const started = await start(check);
    await started.until('offers the check', () => findButton(started.course, 'Start the check') !== null);
    button(started.course, 'Start the check').click();
    await started.until('asks', () => findButton(started.course, 'Check') !== null);
    option(started.course, 'The mentor').click();
    const { course, until } = await reopen(started, check);
    await until('asks again', () => findButton(course, 'Check') !== null);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(option(course, 'The mentor').checked).to.equal(false);
  });
});

interface Sitting extends Course {
  readonly lms: RealLms;
}

async function start(lessons: Readonly<Record<string, string>> = lesson): Promise<Sitting> {
  const lms = new RealLms();
  const started = await startCourseWith(lessons, { host: lms, settings: practice });
  await hasCome(started);
  return { ...started, lms };
}

/** The same course, once the LMS has been told. */
async function reopen(
  { lms, base, until }: Sitting,
  lessons: Readonly<Record<string, string>> = lesson,
  { isSameDevice = true } = {},
): Promise<Sitting> {
  window.dispatchEvent(new Event('pagehide'));
  await until('has told the learning system', () => lms.stored['cmi.suspend_data'] !== undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const again = new RealLms({ ...lms.stored });
  const there = isSameDevice ? { base } : {};
  const started = await startCourseWith(lessons, { host: again, ...there, settings: practice });
  await hasCome(started);
  return { ...started, lms: again };
}

/** What keeps drafts comes after the start, with what tells the learner. */
async function hasCome({ player, until }: Course): Promise<void> {
  await until('tells the learner', () => player.endWords.notOurs !== '');
}

async function walk({ course, until }: Course, ...choices: readonly string[]): Promise<void> {
  const block = course.querySelector('lm-scenario')!;
  for (const text of choices) {
    await until('asks', () => findButton(block, 'Choose') !== null);
    option(block, text).click();
    button(block, 'Choose').click();
    await until('tells what follows', () => findButton(block, 'Next') !== null);
    button(block, 'Next').click();
    await until('goes on', () => findButton(block, 'Next') === null);
  }
}

function shownIn(course: Element): string[] {
  const titles = [...course.querySelectorAll<HTMLElement>('[data-part="step"] [data-part="step-title"]')];
  return titles.filter((title) => title.checkVisibility()).map(words);
}

function decoded(course: Element, lms: RealLms) {
  const outline = JSON.parse(course.querySelector('script[data-part="outline"]')!.textContent) as Outline;
  const saved = decodeSaved(lms.stored['cmi.suspend_data']!, slotsOf(outline));
  if (saved.kind !== 'ours') throw new Error(saved.kind);
  return saved.saved.progress;
}
