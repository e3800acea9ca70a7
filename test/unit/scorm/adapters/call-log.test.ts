import { describe, expect, it } from 'vitest';
import { CallLog } from '../../../../scorm/adapters/call-log.ts';

function logOf(...calls: [method: string, args: string[], answer: string][]): string {
  const log = new CallLog();
  for (const call of calls) log.add(...call);
  return log.read().join('\n');
}

describe('CallLog', () => {
  it('tells what was called, with what, and the answer', () => {
    expect(logOf(['LMSSetValue', ['cmi.core.exit', 'suspend'], 'true'])).toMatch(
      /^\d+\.\d s LMSSetValue cmi\.core\.exit = suspend > true$/,
    );
  });

  it.each([
    'cmi.suspend_data',
    'cmi.core.student_name',
    'cmi.core.student_id',
    'cmi.learner_name',
    'cmi.learner_id',
    'cmi.interactions.0.student_response',
    'cmi.interactions.12.learner_response',
    'cmi.interactions.0.correct_responses.0.pattern',
    'cmi.comments_from_learner.0.comment',
  ])('keeps what %s holds to itself, set or read', (element) => {
    expect(logOf(['SetValue', [element, 'secret'], 'true'], ['GetValue', [element], 'secret'])).not.toContain('secret');
    expect(logOf(['SetValue', [element, 'secret'], 'true'])).toContain('(6 characters)');
  });

  it('cuts values at 80 characters', () => {
    expect(logOf(['SetValue', ['a', 'x'.repeat(81)], 'true'])).toContain(`= ${'x'.repeat(80)} >`);
  });

  it('keeps the latest 200 calls', () => {
    const log = new CallLog();
    for (let call = 0; call < 250; call++) log.add('GetValue', [`cmi.${call}`], '');
    expect(log.read()).toHaveLength(200);
    expect(log.read()[0]).toContain('cmi.50');
  });
});
