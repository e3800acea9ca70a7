import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, attempt, course, fullCourse, lesson } from '../../model/courses.ts';
import { answer, kill, lessonDone, place, sit } from '../sittings.ts';

describe('law 7: status never goes down', () => {
  it('keeps a status that the LMS has and we do not', async () => {
    const { lms, device } = place();
    lms.stored = { suspendData: '', completion: 'completed', success: 'passed' };
    const { record, page } = await sit({ lms, device });
    record.apply(answer('one_q'));
    await page.pass(30);
    expect(lms.stored).toMatchObject({ completion: 'completed', success: 'passed' });
  });

  it('keeps a status that the LMS does not tell back (Open edX), also when an update adds a lesson', async () => {
    const { lms, device } = place();
    const short = course([lesson('one')]);
    const first = await sit({ lms, device, outline: short });
    first.record.apply(lessonDone('one'));
    first.page.signal('leave');
    expect(lms.stored.completion).toBe('completed');
    lms.stored = { ...lms.stored, completion: 'incomplete' };
    const second = await sit({ lms, device, outline: course([lesson('one'), lesson('new')]) });
    expect(second.record.outcome.completion).toBe('completed');
    expect(lms.stored.completion).toBe('completed');
  });

  it('holds for any acts in any sittings, under any faults', async () => {
    const fault = fc.constantFrom('keep' as const, 'keep' as const, 'refuse' as const, 'lie' as const);
    const sitting = fc.record({
      events: fc.array(anyEvent(fullCourse), { maxLength: 8 }),
      fault,
      isKilled: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sitting, { maxLength: 4 }), async (sittings) => {
        const { lms, device } = place();
        let before = 0;
        for (const { events, fault: answered, isKilled } of sittings) {
          const open = await sit({ lms, device });
          lms.answer = answered;
          for (const event of events) {
            open.record.apply(event);
            await open.page.pass(7);
          }
          if (isKilled) kill(open);
          else open.page.signal('leave');
          lms.answer = 'keep';
          const now = height(lms.stored);
          expect(now).toBeGreaterThanOrEqual(before);
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('measures by the LMS’s pass mark', async () => {
    const { lms, device } = place();
    lms.passMark = 0.5;
    const { record } = await sit({ lms, device, outline: fullCourse });
    for (const event of [...attempt(fullCourse, 'check_a', 0.5), ...attempt(fullCourse, 'check_b', 0.5)])
      record.apply(event);
    expect(record.outcome.success).toBe('passed');
  });
});

describe('law 8: score before status, and nothing final too early', () => {
  it('reports progress of 1 exactly when the course is completed', async () => {
    const { lms, device } = place();
    const { record, page } = await sit({ lms, device });
    record.apply(lessonDone('one'));
    await page.pass(30);
    expect(lms.reports.at(-1)).toMatchObject({ progress: 0.25, outcome: { completion: 'incomplete', score: null } });
    record.apply(lessonDone('two'));
    for (const event of [...attempt(fullCourse, 'check_a', 1), ...attempt(fullCourse, 'check_b', 0.9)])
      record.apply(event);
    await page.pass(30);
    expect(lms.reports.at(-1)).toMatchObject({
      progress: 1,
      outcome: { completion: 'completed', success: 'passed', score: 0.95 },
    });
  });
});

function height({ completion, success }: { completion: string; success: string }): number {
  return (completion === 'completed' ? 4 : 0) + ['unknown', 'failed', 'passed'].indexOf(success);
}
