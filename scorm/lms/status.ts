import type { CmiValues, Standard } from './shapes.ts';

/** What an attempt amounts to: its status words as stored, its raw score or '', and whether it is over. */
export interface AttemptStatus {
  readonly words: readonly string[];
  readonly score: string;
  readonly isFinished: boolean;
}

/**
 * Reads the status of an attempt from its stored values.
 *
 * Moodle ends an attempt at `completed`, `passed` or `failed` in SCORM 1.2, and in 2004 by completion alone: a learner
 * who failed but may go on is `incomplete`, and the attempt stays open.
 */
export function attemptStatus(standard: Standard, cmi: CmiValues): AttemptStatus {
  if (standard === 'scorm12') {
    const status = stored(cmi['cmi.core.lesson_status'], 'not attempted');
    return {
      words: [status],
      score: cmi['cmi.core.score.raw'] ?? '',
      isFinished: ['completed', 'passed', 'failed'].includes(status),
    };
  }
  const completion = stored(cmi['cmi.completion_status'], 'unknown');
  const success = stored(cmi['cmi.success_status'], 'unknown');
  return {
    words: success === 'unknown' ? [completion] : [completion, success],
    score: cmi['cmi.score.raw'] ?? '',
    isFinished: completion === 'completed',
  };
}

function stored(value: string | undefined, initial: string): string {
  return value === undefined || value === '' ? initial : value;
}
