import type { Attempt, CmiValues, Sco } from '../shapes.ts';
import { attemptStatus } from '../status.ts';

/** The one learner of this LMS. */
export const learner = { id: 'jane', name: 'Doe, Jane' } as const;

/** How a launch opens: `resume` only if the SCO left with exit `suspend`, `ab-initio` only if nothing was stored. */
export interface LaunchState {
  readonly mode: 'normal' | 'review';
  readonly entry: 'ab-initio' | 'resume' | '';
}

/** Decides mode and entry as Moodle does: an attempt that is over is opened to look back only. */
export function launchState(sco: Sco, { cmi }: Attempt): LaunchState {
  const exit = cmi[sco.standard === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit'];
  return {
    mode: attemptStatus(sco.standard, cmi).isFinished ? 'review' : 'normal',
    entry: Object.keys(cmi).length === 0 ? 'ab-initio' : exit === 'suspend' ? 'resume' : '',
  };
}

/** All values a SCO finds at Initialize: what is stored, and over it what the LMS says of this launch. */
export function launchValues(sco: Sco, attempt: Attempt): CmiValues {
  const { mode, entry } = launchState(sco, attempt);
  const credit = mode === 'review' ? 'no-credit' : 'credit';
  const told =
    sco.standard === 'scorm12'
      ? {
          'cmi.core.student_id': learner.id,
          'cmi.core.student_name': learner.name,
          'cmi.core.lesson_mode': mode,
          'cmi.core.credit': credit,
          'cmi.core.entry': entry,
          'cmi.core.exit': '',
          'cmi.core.session_time': '',
          'cmi.core.total_time': attempt.cmi['cmi.core.total_time'] ?? '0000:00:00',
          'cmi.student_data.mastery_score': sco.masteryScore,
          'cmi.launch_data': sco.launchData,
        }
      : {
          'cmi.learner_id': learner.id,
          'cmi.learner_name': learner.name,
          'cmi.mode': mode,
          'cmi.credit': credit,
          'cmi.entry': entry,
          'cmi.exit': '',
          'cmi.session_time': '',
          'cmi.total_time': attempt.cmi['cmi.total_time'] ?? 'PT0S',
          'cmi.scaled_passing_score': sco.scaledPassingScore,
          'cmi.completion_threshold': sco.completionThreshold,
          'cmi.launch_data': sco.launchData,
        };
  // scorm-again checks each value as if a SCO had set it, and an empty one is the same as none.
  return Object.fromEntries(Object.entries({ ...attempt.cmi, ...told }).filter(([, value]) => value !== ''));
}
