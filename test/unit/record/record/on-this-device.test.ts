import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, fullCourse } from '../../model/courses.ts';
import { settled } from '../fakes.ts';
import { answer, kill, lessonDone, place, sit } from '../sittings.ts';

describe('law 2: the journal first', () => {
  it('has every act on the disk and in the copy before apply returns', async () => {
    const { lms, device } = place();
    const { record } = await sit({ lms, device });
    const before = lms.calls.length;
    const texts = () => [device.disk, device.local].map((store) => JSON.stringify([...store.values()]));
    const earlier = texts();
    record.apply(answer('one_q'));
    expect(texts()[0]).not.toBe(earlier[0]);
    expect(texts()[1]).not.toBe(earlier[1]);
    expect(lms.calls).toHaveLength(before);
  });

  it('loses nothing when the browser is killed after any act', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEvent(fullCourse), { minLength: 1, maxLength: 12 }),
        fc.nat({ max: 40 }),
        async (events, seconds) => {
          const { lms, device } = place();
          const first = await sit({ lms, device });
          for (const event of events) {
            first.record.apply(event);
            await first.page.pass(seconds);
          }
          kill(first);
          const last = first.record.progress;
          // What is finished and was never told cannot be told from an old attempt.
          if (lms.stored.suspendData === '' && first.record.outcome.completion === 'completed') return;
          expect((await sit({ lms, device })).record.progress).toEqual(withoutPrivate(last));
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each(['disk', 'local'] as const)('survives with the %s store alone', async (survivor) => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(30);
    first.record.apply(lessonDone('one'));
    kill(first);
    device[survivor === 'disk' ? 'local' : 'disk'].clear();
    expect((await sit({ lms, device })).record.progress.lessons.one).toBe('done');
  });
});

describe('law 14: blocked and broken storage', () => {
  it('goes on without IndexedDB when opening it never answers', async () => {
    const { lms, device } = place();
    device.indexed = 'hangs';
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(30);
    first.record.apply(lessonDone('one'));
    kill(first);
    expect((await sit({ lms, device })).record.progress.lessons.one).toBe('done');
    expect(first.record.journal?.safety).not.toBe('disk');
  });

  it('says "not being saved" when neither the LMS nor this device keeps anything', async () => {
    const { lms, device } = place();
    device.indexed = 'missing';
    device.isLocalBlocked = true;
    lms.answer = 'refuse';
    const { record, page } = await sit({ lms, device });
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(record.health).toBe('unsaved');
    lms.answer = 'keep';
    await page.pass(150);
    expect(record.health).toBe('saved');
  });

  it('notices a disk that takes nothing', async () => {
    const { lms, device } = place();
    device.indexed = 'fails';
    device.isLocalBlocked = true;
    lms.state = 'blocked';
    const { record } = await sit({ lms, device });
    record.apply(answer('one_q'));
    await settled();
    expect(record.health).toBe('unsaved');
  });

  it('passes over rows that somebody else has damaged', async () => {
    const { lms, device } = place();
    const first = await sit({ lms, device });
    first.record.apply(answer('one_q'));
    await first.page.pass(30);
    kill(first);
    for (const store of [device.disk, device.local]) {
      for (const key of [...store.keys()])
        store.set(`${key}x`, '{"text":3}').set(`${key}y`, 'null').set(`${key}z`, '[]');
    }
    expect((await sit({ lms, device })).record.progress.answers.one_q).toBeDefined();
  });
});

function withoutPrivate<Progress extends { answers: Record<string, unknown> }>(progress: Progress): Progress {
  return {
    ...progress,
    answers: Object.fromEntries(Object.entries(progress.answers).filter(([id]) => id !== 'mirror')),
  };
}
