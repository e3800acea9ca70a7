import { describe, expect, it } from 'vitest';
import { summaryWords } from '../../../../src/language/summary-words.ts';
import type { Outcome } from '../../../../src/model/outcome.ts';
import { emptyProgress } from '../../../../src/model/progress.ts';
import { receiptText, type ReceiptFacts } from '../../../../src/player/summary/receipt.ts';
import { course, fullCourse, lesson, question } from '../../model/courses.ts';

const now = Date.UTC(2026, 10, 25, 9, 5, 7);
const passed: Outcome = { completion: 'completed', success: 'passed', score: 0.86 };

function receipt(rest: Partial<ReceiptFacts['record']> = {}, more: Partial<ReceiptFacts> = {}): string[] {
  const record: ReceiptFacts['record'] = {
    hostName: 'scorm2004',
    launch: {
      state: 'ready',
      mode: 'normal',
      learner: { id: 'ada-1815', name: 'Lovelace, Ada' },
      suspendData: '',
      completion: 'incomplete',
      success: 'unknown',
      limits: { suspendChars: 4096, locationChars: 255 },
    },
    progress: { ...emptyProgress('one'), lessons: { one: 'done' } },
    outcome: passed,
    exchange: { told: passed, answer: { sent: 'claimed', at: now }, evidence: 'good' },
    health: 'saved',
    ...rest,
  };
  const words = summaryWords('en');
  return receiptText({ record, outline: fullCourse, learner: 'Lovelace, Ada', now, words, ...more }).split('\n');
}

const answerIn = (lines: readonly string[]) => lines.find((line) => line.startsWith('Answer of')) ?? '';
const sentIn = (lines: readonly string[]) => lines.find((line) => line.startsWith('Last sent')) ?? '';

describe('a receipt', () => {
  it('says course and version, when with its zone, who, what came of it, what was sent and what was answered', () => {
    const text = receipt();
    expect(text).toContain(`Course: ${fullCourse.title}, version ${fullCourse.version}`);
    expect(text).toContain('Learner, as the learning system gives the name: Lovelace, Ada');
    expect(text).toContain(`Lessons done: 1 of ${fullCourse.lessons.length}`);
    expect(text).toContain('Check: best result 86 of 100');
    expect(text).toContain('Result: completed, passed');
    expect(text).toContain('Last sent: completed, passed, 86 of 100');
    expect(text).toContain('The official record is in your learning system.');
    expect(text.find((line) => line.startsWith('Made: '))).toMatch(
      /^Made: \d+ November 2026 at \d\d:05:07 (UTC|GMT|[A-Z+\d:]+)/,
    );
    expect(answerIn(text)).toContain('accepted, 25 November 2026');
  });

  it('speaks of a score, not of a check, where a course without one has it', () => {
    const outline = course([lesson('one', { blocks: [question('q', { points: 1 })] })]);
    const scored: Outcome = { completion: 'completed', success: 'unknown', score: 0.5 };
    const text = receipt({ outcome: scored }, { outline });
    expect(text).toContain('Score: 50 of 100');
    expect(text.join()).not.toContain('Check:');
    expect(receipt({ outcome: { ...scored, score: null } }, { outline }).join()).not.toContain('Score:');
  });

  it.each([
    ['checking', 'but nothing has confirmed it yet'],
    ['unknown', 'but nothing has confirmed it yet'],
    ['offline', 'but this device was offline'],
    ['signed-out', 'you are signed out'],
    ['lost', 'none, the session has ended'],
  ] as const)('never takes a bare yes for accepted: %s', (evidence, text) => {
    const lines = receipt({
      exchange: { told: passed, answer: { sent: 'claimed', at: now }, evidence },
      health: 'device',
    });
    expect(answerIn(lines)).toContain(text);
    expect(lines.join()).not.toContain('accepted');
  });

  it('says that it was refused, and that nothing was sent or answered yet', () => {
    const refused = { told: passed, answer: { sent: 'refused', at: now }, evidence: 'refused' } as const;
    expect(answerIn(receipt({ exchange: refused, health: 'device' }))).toContain('refused, 25 November');
    const nothing = receipt({ exchange: { told: null, answer: null, evidence: 'unknown' }, health: 'device' });
    expect(sentIn(nothing)).toBe('Last sent: nothing in this sitting');
    expect(answerIn(nothing)).toBe('Answer of the learning system: none yet');
  });

  it('says that something was done since, and whether that is kept', () => {
    expect(receipt({ health: 'saving' }).join()).toContain('It is kept on this device.');
    expect(receipt({ health: 'unsaved' }).join()).toContain('It is not being saved.');
    expect(receipt().join()).not.toContain('Done since then');
  });

  it('claims of SCORM 1.2 the one status that it sends, and no score before the end', () => {
    const sent = (told: Outcome, scorm12Status: 'completed' | 'passed' | 'both' = 'completed') =>
      sentIn(
        receipt(
          { hostName: 'scorm12', exchange: { told, answer: { sent: 'claimed', at: now }, evidence: 'good' } },
          { outline: { ...fullCourse, scorm12Status } },
        ),
      );
    expect(sent(passed)).toBe('Last sent: completed, 86 of 100');
    expect(sent(passed, 'both')).toBe('Last sent: completed, passed, 86 of 100');
    expect(sent({ ...passed, completion: 'incomplete' })).toBe('Last sent: not completed');
    expect(sent({ ...passed, success: 'failed' })).toBe('Last sent: completed, not passed, 86 of 100');
  });

  it('names nobody whom the learning system does not name', () => {
    expect(receipt({}, { learner: '' })).toContain('Learner: the learning system gives no name');
  });

  it('claims no official record without a learning system, nor in a review', () => {
    expect(receipt({ hostName: 'local' }).join()).not.toMatch(/official|Learner/);
    const launch = { mode: 'review' } as ReceiptFacts['record']['launch'];
    expect(receipt({ launch }).join()).not.toContain('official');
  });
});
