import type { Interaction, Report } from '../../src/record/port.ts';

/** A learner who has just begun; `change` says what is different. */
export function report(change: Partial<Report> = {}): Report {
  return {
    suspendData: 'K1abcdef',
    location: 'welcome',
    progress: 0.25,
    outcome: { completion: 'incomplete', success: 'unknown', score: null },
    sessionSeconds: 90,
    interactions: [],
    recordsBefore: 0,
    language: 'en',
    objective: 'course_1_2_0',
    scorm12Status: 'completed',
    ...change,
  };
}

/** All lessons done and the check passed. */
export function passedReport(change: Partial<Report> = {}): Report {
  return report({
    suspendData: 'K1zyxwvu',
    progress: 1,
    outcome: { completion: 'completed', success: 'passed', score: 0.8 },
    ...change,
  });
}

/** Below the mark, and no try left. */
export function failedReport(change: Partial<Report> = {}): Report {
  return passedReport({ outcome: { completion: 'completed', success: 'failed', score: 0.5 }, ...change });
}

/** A question with one right answer, answered rightly. */
export function interaction(change: Partial<Interaction> = {}): Interaction {
  return {
    id: 'welcome_mentor_role',
    type: 'choice',
    description: 'Who is the mentor?',
    response: ['a'],
    correct: [['a']],
    result: 'correct',
    weighting: 1,
    at: Date.UTC(2026, 10, 24, 3, 41, 9, 120),
    latencySeconds: 12.5,
    ...change,
  };
}

/** So many different questions. */
export function interactions(count: number): Interaction[] {
  return Array.from({ length: count }, (_, index) => interaction({ id: `check_question_${index}` }));
}
