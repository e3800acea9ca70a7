import fc from 'fast-check';
import type { ProgressEvent } from '../../../src/model/progress.ts';
import { anyEvent, fullCourse } from '../../unit/model/courses.ts';
import type { FakeDevice } from '../../unit/record/fakes.ts';
import type { Fault } from '../fakes/recording-lms.ts';

/** A learner's way through one course on up to two devices, and all that goes wrong on it. */
export interface Run {
  readonly scorm12Status: 'completed' | 'passed' | 'both';
  /** The LMS sets the mark at 80. */
  readonly hasPassMark: boolean;
  readonly sittings: readonly Sitting[];
}

export interface Sitting {
  readonly device: 0 | 1;
  /** The window of the sitting before is still open, on the other device, and ends after this one. */
  readonly isBesideTheLast: boolean;
  /** What happened to stored things since the last sitting. */
  readonly before: readonly Tampering[];
  readonly indexed: FakeDevice['indexed'];
  readonly isLocalBlocked: boolean;
  readonly lms: LmsMood;
  readonly steps: readonly Step[];
  /** The browser is killed when the page has made so many calls and writes. */
  readonly diesAfter: number | null;
  readonly end: 'leave' | 'close' | 'kill';
}

export interface LmsMood {
  /** What it does at the call of this number. */
  readonly faults: readonly (readonly [call: number, fault: Fault])[];
  /** Refuses to set whatever begins so. */
  readonly refuses: { readonly element: string; readonly error: string } | null;
  /** Answers in JavaScript's own numbers and booleans. */
  readonly speaksNumbers: boolean;
  readonly cutsSuspendDataAt: number | null;
  /** How long a commit holds the page up, in milliseconds. */
  readonly slow: number;
}

export type Tampering =
  'suspend data cut' | 'suspend data emptied' | 'suspend data flipped' | 'status set back' | 'local cleared';

export type Step =
  | { readonly do: 'act'; readonly event: ProgressEvent }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'pass'; readonly seconds: number }
  | { readonly do: 'milestone' | 'hide' | 'show' | 'flush' }
  /** `down`: the browser knows; `dead`: it does not. */
  | { readonly do: 'network'; readonly is: 'up' | 'down' | 'dead' }
  /** `dropped`: claimed and not kept, without a sign; `signed out`: refused for good, the package too. */
  | { readonly do: 'commits'; readonly are: 'kept' | 'refused' | 'dropped' | 'signed out' };

/** Any run. The rates of faults are such that most of what is done is also kept, or nothing could be seen to be lost. */
export function anyRun(): fc.Arbitrary<Run> {
  return fc.record({
    scorm12Status: fc.constantFrom('completed', 'passed', 'both'),
    hasPassMark: fc.boolean(),
    sittings: fc.array(anySitting(), { minLength: 1, maxLength: 3 }),
  });
}

function anySitting(): fc.Arbitrary<Sitting> {
  return fc.record({
    device: rarely<0 | 1>(0, fc.constant(1)),
    isBesideTheLast: rarely(false, fc.constant(true)),
    before: rarely([], fc.array(anyTampering(), { minLength: 1, maxLength: 2 })),
    indexed: rarely('works', fc.constantFrom('missing', 'hangs', 'fails')),
    isLocalBlocked: rarely(false, fc.constant(true)),
    lms: anyMood(),
    steps: fc.array(anyDeed(), { maxLength: 8 }).map((deeds) => deeds.flat()),
    diesAfter: fc.option(fc.nat(120)),
    end: fc.constantFrom('leave', 'close', 'kill'),
  });
}

function anyTampering(): fc.Arbitrary<Tampering> {
  return fc.constantFrom(
    'suspend data cut',
    'suspend data emptied',
    'suspend data flipped',
    'status set back',
    'local cleared',
  );
}

function anyMood(): fc.Arbitrary<LmsMood> {
  const fault = fc.constantFrom<Fault>('throws', { answer: 'false', error: '101' }, { answer: null, error: '' });
  const element = fc.constantFrom(
    'cmi.interactions',
    'cmi.objectives',
    'cmi.core.score',
    'cmi.score',
    'cmi.location',
    'cmi.core.lesson_location',
    'cmi.suspend_data',
    'cmi.completion_status',
    'cmi.core.lesson_status',
  );
  return fc.record({
    faults: rarely([], fc.array(fc.tuple(fc.nat(60), fault), { minLength: 1, maxLength: 3 })),
    refuses: rarely(null, fc.record({ element, error: fc.constantFrom('101', '351', '401', '405', '') })),
    speaksNumbers: rarely(false, fc.constant(true)),
    cutsSuspendDataAt: rarely(null, fc.constantFrom(20, 60, 255)),
    slow: rarely(0, fc.constantFrom(500, 5000, 30_000)),
  });
}

/** What a learner does in one go, and what happens meanwhile. */
function anyDeed(): fc.Arbitrary<readonly Step[]> {
  const check = fc.constantFrom('check_a', 'check_b');
  const share = fc.constantFrom(0, 0.5, 0.79, 0.8, 1);
  return fc.oneof(
    { weight: 5, arbitrary: anyEvent(fullCourse).map((event) => [act(event)]) },
    { weight: 3, arbitrary: fc.tuple(check, fc.nat(9), share).map((tried) => checkTried(...tried)) },
    { weight: 2, arbitrary: fc.constantFrom('one', 'two').map(lessonDone) },
    { weight: 1, arbitrary: share.map(courseDone) },
    { weight: 5, arbitrary: fc.constantFrom(1, 3, 25, 130).map((seconds): Step[] => [{ do: 'pass', seconds }]) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('milestone', 'hide', 'show', 'flush').map((name): Step[] => [{ do: name }]),
    },
    { weight: 1, arbitrary: fc.nat(9).map((text): Step[] => [{ do: 'note', text: `secret ${text}` }]) },
    { weight: 1, arbitrary: fc.constantFrom('up', 'down', 'dead').map((is): Step[] => [{ do: 'network', is }]) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('kept', 'refused', 'dropped', 'signed out')
        .map((are): Step[] => [{ do: 'commits', are }]),
    },
  );
}

function act(event: ProgressEvent): Step {
  return { do: 'act', event };
}

function lessonDone(lesson: string): Step[] {
  return [act({ type: 'lesson-done', lesson }), { do: 'milestone' }];
}

function checkTried(lesson: string, seed: number, share: number): Step[] {
  const bank = fullCourse.lessons.find(({ id }) => id === lesson)?.check?.groups.flat() ?? [];
  return [
    act({ type: 'check-started', lesson, seed, bank }),
    ...bank.slice(0, 2).map((block) => act({ type: 'answered', block, response: ['a'], result: 'correct' })),
    act({ type: 'check-finished', lesson, share }),
    { do: 'milestone' },
  ];
}

function courseDone(share: number): Step[] {
  const checks = ['check_a', 'check_b'];
  return [
    ...checks.flatMap((lesson) => checkTried(lesson, 1, share)),
    ...['one', 'two', ...checks].flatMap(lessonDone),
  ];
}

function rarely<Value>(usual: Value, otherwise: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: otherwise });
}
