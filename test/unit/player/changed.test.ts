import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import type { Outline } from '../../../src/model/course.ts';
import { isChanged, nearestLesson } from '../../../src/player/changed.ts';
import { FakeDevice, FakeLms } from '../record/fakes.ts';
import { answer, lessonDone, sit } from '../record/sittings.ts';

type Lessons = Readonly<Record<string, string>>;

const question = (name: string, right = 'Yes', wrong = 'No') =>
  `## Question: ${name}\n\n- [x] ${right}\n  > It is.\n- [ ] ${wrong}\n  > It is not.\n`;
const lesson = (title: string, ...questions: string[]) =>
  `# ${title}\n\nSome words on this.\n\n${questions.join('\n')}`;

const first: Lessons = {
  '01-start.md': lesson('Start', question('Does a mentor ask questions?')),
  '02-middle.md': lesson('Middle', question('Is it private between the two?')),
  '03-end.md': lesson('End', question('Does it have an end at some time?')),
};

/** Editions of one course, each compiled with the lock of the one before. */
function editions(...courses: readonly Lessons[]): Outline[] {
  let lock: string | null = null;
  return courses.map((files, index) => {
    const texts = { 'course.yaml': `title: A course\nid: course\nversion: ${index + 1}.0.0\n`, ...files };
    const all = Object.entries({ ...texts, ...(lock && { 'course.lock.json': lock }) });
    const compiled = compile({
      files: new Map(all.map(([path, text]) => [path, new TextEncoder().encode(text)])),
      media: new Map(),
      playerVersion: '1.0.0',
    });
    expect(compiled.outline, JSON.stringify(compiled.diagnostics)).not.toBeNull();
    lock = compiled.lock;
    return compiled.outline!;
  });
}

/** A learner does something in the first edition and comes back to the second. */
async function comeBack(
  [before, after]: readonly Outline[],
  act: (outline: Outline) => Parameters<typeof lessonDone>[0][],
) {
  const [lms, device] = [new FakeLms(), new FakeDevice()];
  const one = await sit({ lms, device, outline: before! });
  for (const id of act(before!)) {
    for (const { id: block } of before!.lessons.find((each) => each.id === id)!.blocks) one.record.apply(answer(block));
    one.record.apply(lessonDone(id));
    one.record.apply({ type: 'moved', location: { lesson: id } });
  }
  one.page.signal('leave');
  const { record } = await sit({ lms, device, outline: after! });
  return { record, before: one.record, isTold: isChanged(record.beginning!.saved, after!) };
}

const idsOf = ({ lessons }: Outline) => lessons.map(({ id }) => id);
const upTo = (count: number) => (outline: Outline) => idsOf(outline).slice(0, count);

describe('a learner who comes back to a course that has changed', () => {
  it('is told nothing where nothing that was done is touched', async () => {
    const same = editions(first, first);
    const more = editions(first, { ...first, '04-more.md': lesson('More') });
    for (const outlines of [same, more]) expect((await comeBack(outlines, upTo(1))).isTold).toBe(false);
  });

  it('keeps the answer to a question that was reworded or moved', async () => {
    const outlines = editions(first, {
      ...first,
      '01-start.md': lesson('Start'),
      '02-middle.md': lesson(
        'Middle',
        question('Is it private between the two?'),
        question('Does a mentor ask questions at all?'),
      ),
    });
    const { record, before, isTold } = await comeBack(outlines, upTo(1));
    expect(record.progress.answers).toEqual(before.progress.answers);
    expect(Object.keys(record.progress.answers)).toEqual([outlines[1]!.lessons[1]!.blocks[1]!.id]);
    expect(isTold).toBe(false);
  });

  it('keeps a finished lesson, is told, and meets the new question open where one was added', async () => {
    const outlines = editions(first, {
      ...first,
      '01-start.md': lesson('Start', question('Does a mentor ask questions?'), question('What about trust then?')),
    });
    const { record, isTold } = await comeBack(outlines, upTo(1));
    expect(record.progress.lessons[idsOf(outlines[1]!)[0]!]).toBe('done');
    expect(isTold).toBe(true);
  });

  it('keeps the rest and is told where a question or a lesson was removed', async () => {
    const without = editions(first, { ...first, '01-start.md': lesson('Start') });
    const gone = editions(first, { '01-start.md': first['01-start.md']!, '03-end.md': first['03-end.md']! });
    const one = await comeBack(without, upTo(1));
    const two = await comeBack(gone, upTo(2));
    expect([one.isTold, two.isTold]).toEqual([true, true]);
    expect(one.record.progress.lessons[idsOf(without[1]!)[0]!]).toBe('done');
    expect(two.record.progress.lessons[idsOf(gone[1]!)[0]!]).toBe('done');
  });

  it('is told where something else is right now, and keeps the result', async () => {
    const outlines = editions(first, {
      ...first,
      '01-start.md': lesson('Start', question('Does a mentor ask questions?', 'No', 'Yes')),
    });
    const { record, isTold } = await comeBack(outlines, upTo(1));
    expect(outlines[1]!.lessons[0]!.blocks[0]!.rev).toBe(2);
    expect(Object.values(record.progress.answers)).toMatchObject([{ result: 'correct' }]);
    expect(isTold).toBe(true);
  });

  it('stays finished, in the LMS too, when a lesson and a question are added', async () => {
    const outlines = editions(first, {
      ...first,
      '01-start.md': lesson('Start', question('Does a mentor ask questions?'), question('What about trust then?')),
      '04-more.md': lesson('More', question('Is there anything more to it?')),
    });
    const { record, isTold } = await comeBack(outlines, upTo(3));
    expect(record.outcome.completion).toBe('completed');
    expect(isTold).toBe(true);
  });

  it('47: keeps what a newer edition knows while an older one is open', async () => {
    const [older, newer] = editions(first, {
      ...first,
      '04-more.md': lesson('More', question('Is there anything more to it?')),
    });
    const [lms, device] = [new FakeLms(), new FakeDevice()];
    const one = await sit({ lms, device, outline: newer! });
    for (const id of idsOf(newer!)) one.record.apply(lessonDone(id));
    one.page.signal('leave');
    const two = await sit({ lms, device, outline: older! });
    two.record.apply(answer(older!.lessons[0]!.blocks[0]!.id));
    expect(two.record.outcome.completion).toBe('completed');
    two.page.signal('leave');
    const three = await sit({ lms, device, outline: newer! });
    expect(Object.keys(three.record.progress.lessons)).toEqual(expect.arrayContaining(idsOf(newer!)));
  });

  it('52: goes on at the nearest lesson before one that is gone', async () => {
    const outlines = editions(first, { '01-start.md': first['01-start.md']!, '03-end.md': first['03-end.md']! });
    const { record } = await comeBack(outlines, upTo(2));
    expect(nearestLesson(outlines[1]!, record.progress.location.lesson)).toBe(0);
    const without = editions(first, { '02-middle.md': first['02-middle.md']!, '03-end.md': first['03-end.md']! });
    const back = await comeBack(without, upTo(1));
    expect(nearestLesson(without[1]!, back.record.progress.location.lesson)).toBe(0);
  });
});
