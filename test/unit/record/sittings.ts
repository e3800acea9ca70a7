import type { Outline } from '../../../src/model/course.ts';
import { interactionOf, type Interaction } from '../../../src/model/interaction.ts';
import type { ProgressEvent } from '../../../src/model/progress.ts';
import type { Host } from '../../../src/record/port.ts';
import type { Probe } from '../../../src/record/probe.ts';
import { openRecord, type LearningRecord } from '../../../src/record/record.ts';
import { choice } from '../model/blocks/blocks.ts';
import { fullCourse } from '../model/courses.ts';
import { FakeDevice, FakeLms, FakePage } from './fakes.ts';

export interface Place {
  readonly lms: FakeLms;
  readonly device: FakeDevice;
  readonly outline?: Outline;
  readonly host?: Host;
  readonly probe?: Probe | null;
  readonly address?: string;
}

export interface OpenSitting {
  readonly record: LearningRecord;
  readonly page: FakePage;
}

export const packageAddress = 'https://lms.example/pluginfile.php/23/mod_scorm/content/3/index.html';

/** A sitting whose host has answered. */
export async function sit(place: Place): Promise<OpenSitting> {
  const sitting = begin(place);
  await sitting.record.opened;
  return sitting;
}

/** A sitting whose host has not answered yet. */
export function begin({
  lms,
  device,
  outline = fullCourse,
  host,
  probe = null,
  address = packageAddress,
}: Place): OpenSitting {
  const page = new FakePage();
  const record = openRecord({ host: host ?? lms.connect(), outline, address, probe, stores: device.stores(), page });
  return { record, page };
}

/** The browser is killed: nothing of the page runs any more, and what it kept is all there is. */
export function kill({ page }: OpenSitting): void {
  page.listen = () => () => undefined;
}

export function place(): { lms: FakeLms; device: FakeDevice } {
  return { lms: new FakeLms(), device: new FakeDevice() };
}

export function answer(block: string, result: 'correct' | 'wrong' = 'correct', response = ['a']): ProgressEvent {
  return { type: 'answered', block, response, result };
}

export function reported(lesson: string, block: string): Interaction[] {
  const told = { type: 'choice', response: ['a'], correct: [['b']], result: 'wrong' } as const;
  return [interactionOf(lesson, choice({ id: block }), told, 'Which one?', 1000)];
}

export const lessonDone = (lesson: string): ProgressEvent => ({ type: 'lesson-done', lesson });
