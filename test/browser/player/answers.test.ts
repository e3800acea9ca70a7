import { words } from '../../../src/language/words.ts';
import { expect } from '@open-wc/testing';
import type { Interaction } from '../../../src/model/interaction.ts';
import { emptyProgress, reduceProgress, type Progress, type ProgressEvent } from '../../../src/model/progress.ts';
import { connectAnswers } from '../../../src/player/answers.ts';
import { LessonView } from '../../../src/player/lesson-view.ts';
import type { LearningRecord } from '../../../src/record/record.ts';
import { button, option, part, row } from '../support/find.ts';
import { showPage } from '../support/page.ts';

const question = `# A lesson

## Question: Who decides?

- [x] The mentee
  > Yes.
- [ ] The mentor
  > No.
`;

const rating = `# A lesson

## Rate yourself: Ready?

**Scale:** No, Partly, Yes

- I know why.
- I know when.
`;

const chosen = { who_decides: { response: ['b'], result: 'partial', tries: 1 } } as const;

describe('an answer to a question in which something else is right now', () => {
  it('is not restored: the learner answers anew', async () => {
    const { view } = await start(question, { rev: 2, answers: chosen });
    expect(chosenIn(view)).to.deep.equal([]);
    expect(part(view.elementOf('who_decides')!, 'result')).to.equal(null);
  });

  it('is kept with the edition that it was given to', async () => {
    const { view, progress } = await start(question, { rev: 2, answers: chosen });
    option(view.elementOf('who_decides')!, 'The mentor').click();
    button(view.main, 'Check').click();
    expect(progress().answers.who_decides).to.deep.equal({ response: ['b'], result: 'partial', tries: 2, rev: 2 });
    expect(chosenIn(view)).to.deep.equal(['b']);
  });

  it('is restored where nothing has changed', async () => {
    const { view } = await start(question, { answers: chosen });
    expect(chosenIn(view)).to.deep.equal(['b']);
  });
});

describe('a self-assessment on a scale with other steps', () => {
  it('leaves alone what stays on the device from before', async () => {
    const { view, notes } = await start(rating, { rev: 2, notes: { ready: ['b.3', 'c.3'] } });
    expect(chosenIn(view)).to.deep.equal([]);
    option(row(view.elementOf('ready')!, 'I know why.'), '2 – Partly').click();
    button(view.main, 'Show my result').click();
    expect(Object.keys(notes)).to.deep.equal(['ready', 'ready.2']);
  });
});

describe('an answer outside a check', () => {
  it('is no interaction, unless its author has it reported', async () => {
    for (const [settings, ids] of [
      ['', []],
      ['\n<!-- report: yes -->', ['lesson_who_decides']],
    ] as const) {
      const { view, reported } = await start(question.replace('decides?', `decides?${settings}`), {});
      option(view.elementOf('who_decides')!, 'The mentor').click();
      button(view.main, 'Check').click();
      expect(reported).to.deep.equal(ids);
    }
  });
});

interface Before {
  /** Of the first block. */
  readonly rev?: number;
  readonly answers?: Progress['answers'];
  readonly notes?: Record<string, readonly string[]>;
}

/** A lesson whose acts go to a record that does nothing but keep them. */
async function start(markdown: string, { rev, answers = {}, notes = {} }: Before) {
  const { outline, course } = showPage(markdown);
  const main = course.querySelector('main')!;
  const script = main.querySelector('script[data-part="lesson"]')!;
  if (rev) script.textContent = script.textContent.replace('"kind":', `"rev":${rev},"kind":`);
  const view = new LessonView(main, outline.lessons[0]!);
  let progress: Progress = { ...emptyProgress(view.lesson.id), answers };
  const update = () => view.update(props());
  const props = () => ({ progress, privateAnswer: (note: string) => notes[note], isReadOnly: false });
  const reported: string[] = [];
  const record = {
    get progress() {
      return progress;
    },
    keepsPrivateOnDevice: true,
    savePrivate: (note: string, response: readonly string[]) => {
      notes[note] = response;
      update();
    },
    apply: (event: ProgressEvent, interactions: readonly Interaction[] = []) => {
      reported.push(...interactions.map(({ id }) => id));
      progress = reduceProgress(progress, event);
      update();
    },
    milestone: () => undefined,
  };
  connectAnswers(course, record as unknown as LearningRecord, () => view);
  await view.start(props(), words('en').block);
  return { view, notes, reported, progress: () => progress };
}

function chosenIn({ main }: LessonView): string[] {
  return [...main.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
}
