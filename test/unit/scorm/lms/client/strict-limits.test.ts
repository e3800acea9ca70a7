import { describe, expect, it } from 'vitest';
import { strictRefusal } from '../../../../../scorm/lms/client/strict-limits.ts';

describe('strictRefusal', () => {
  it.each([
    ['cmi.suspend_data', 'x'.repeat(4096), undefined],
    ['cmi.suspend_data', `${'x'.repeat(4095)}\n`, undefined],
    ['cmi.suspend_data', 'x'.repeat(4097), 405],
    ['cmi.interactions.0.id', 'lesson_1-q', undefined],
    ['cmi.interactions.12.id', 'with space', 405],
    ['cmi.interactions.12.id', 'größe', 405],
    ['cmi.interactions.0.objectives.3.id', 'a b', 405],
    ['cmi.objectives.0.id', 'a.b', 405],
    ['cmi.interactions.0.result', 'wrong', undefined],
    ['cmi.interactions.0.result', '-0.5', undefined],
    ['cmi.interactions.0.result', 'incorrect', 405],
    ['cmi.core.exit', '', undefined],
    ['cmi.core.exit', 'suspend', undefined],
    ['cmi.core.exit', 'normal', 405],
    ['cmi.core.session_time', '0000:01:05.40', undefined],
    ['cmi.core.session_time', '1:01:05', 405],
    ['cmi.interactions.0.latency', '00:00:05', undefined],
    ['cmi.core.lesson_location', 'anything else', undefined],
  ])('answers SCORM 1.2 %s = %j with %s', (name, value, code) => {
    expect(strictRefusal('scorm12', name, value)).toBe(code);
  });

  it.each([
    ['cmi.interactions.0.id', 'urn:course:q-1', undefined],
    ['cmi.interactions.0.id', 'with space', 406],
    ['cmi.objectives.0.id', '', 406],
    ['cmi.interactions.0.result', 'incorrect', undefined],
    ['cmi.suspend_data', 'x'.repeat(5000), undefined],
  ])('answers SCORM 2004 %s = %j with %s', (name, value, code) => {
    expect(strictRefusal('scorm2004', name, value)).toBe(code);
  });
});
