import { describe, expect, it } from 'vitest';
import { objectives } from '../../../../../scorm/lms/client/objective-words.ts';

describe('objectives', () => {
  it('tells the version of the course that an objective keeps, with status and score', () => {
    expect(
      objectives({
        'cmi.objectives.0.id': 'course_1_12_0',
        'cmi.objectives.0.status': 'passed',
        'cmi.objectives.0.score.raw': '80',
        'cmi.suspend_data': 'K1',
      }),
    ).toEqual(['Version 1.12.0 of the course: passed, score 80 (objective course_1_12_0)']);
    expect(
      objectives({
        'cmi.objectives.0.id': 'course_2_0_0_beta',
        'cmi.objectives.0.completion_status': 'completed',
        'cmi.objectives.0.success_status': 'unknown',
      }),
    ).toEqual(['Version 2.0.0_beta of the course: completed (objective course_2_0_0_beta)']);
  });

  it('shows any other objective by its own name', () => {
    expect(objectives({ 'cmi.objectives.0.id': 'obj-1', 'cmi.objectives.1.id': '' })).toEqual(['obj-1: nothing said']);
    expect(objectives({})).toEqual([]);
  });
});
