import { vi } from 'vitest';
import type { Host, Launch } from '../../../src/record/port.ts';
import type { ProgressEvent } from '../../../src/model/progress.ts';
import type { Outline } from '../../../src/model/course.ts';
import type { Probe } from '../../../src/record/probe.ts';
import { fullCourse } from '../../unit/model/courses.ts';
import { FakeDevice, FakeLms } from '../../unit/record/fakes.ts';
import { begin, lessonDone, type OpenSitting } from '../../unit/record/sittings.ts';
import type { Knobs, StrictLms } from '../fakes/strict-lms.ts';
import type { Subject } from '../subjects.ts';

export interface OpenHost {
  readonly lms: StrictLms;
  readonly host: Host;
  readonly launch: Launch;
}

/** An adapter on an LMS that is turned by these knobs, opened; asks for fake timers. */
export async function openOn({ lms: launch, connect }: Subject, knobs: Knobs = {}): Promise<OpenHost> {
  const lms = launch(knobs);
  const host = connect(lms);
  const opening = host.open();
  await vi.runAllTimersAsync();
  return { lms, host, launch: await opening };
}

export interface Around {
  readonly device?: FakeDevice;
  readonly outline?: Outline;
  readonly probe?: Probe;
  readonly address?: string;
}

/** The whole record on an adapter on this LMS, opened. */
export async function sitOn(
  { connect }: Pick<Subject, 'connect'>,
  lms: StrictLms,
  { device = new FakeDevice(), outline = fullCourse, ...around }: Around = {},
): Promise<OpenSitting> {
  const sitting = begin({ lms: new FakeLms(), device, outline, host: connect(lms), ...around });
  await sitting.record.opened;
  return sitting;
}

/** The elements that were set, each once. */
export function elementsOf(lms: StrictLms): Set<string> {
  return new Set(lms.written.map(([element]) => element));
}

export function count(lms: StrictLms, method: string): number {
  return lms.methods.filter((each) => each === method).length;
}

/** Every lesson of the full course done, and its checks passed or not. */
export function wholeCourse(share: number): readonly ProgressEvent[] {
  return fullCourse.lessons.flatMap(({ id: lesson, check }): ProgressEvent[] => [
    ...(check
      ? ([
          { type: 'check-started', lesson, seed: 1, bank: [] },
          { type: 'check-finished', lesson, share },
        ] as const)
      : []),
    lessonDone(lesson),
  ]);
}
