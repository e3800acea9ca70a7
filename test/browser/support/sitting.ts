import type { LitElement } from 'lit';
import type { Outline } from '../../../src/model/course.ts';
import { decodeSaved } from '../../../src/record/codec.ts';
import type { Saved } from '../../../src/record/saved.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { startCourseWith, type Course } from './course.ts';
import { RealLms } from './real-lms.ts';

/** One launch of a course in an LMS that stores what it is given. */
export interface Sitting extends Course {
  readonly lms: RealLms;
  readonly lessons: Readonly<Record<string, string>>;
}

/** The first launch; scored practice is reported. */
export function sit(lessons: Readonly<Record<string, string>>): Promise<Sitting> {
  return launch({ lessons, lms: new RealLms() });
}

/** The same course again, once the LMS has been told; on another device nothing is kept but what the LMS has. */
export async function sitAgain({ lms, base, until, lessons }: Sitting, { isSameDevice = true } = {}): Promise<Sitting> {
  window.dispatchEvent(new Event('pagehide'));
  await until('has told the learning system', () => lms.stored['cmi.suspend_data'] !== undefined);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return launch({ lessons, lms: new RealLms({ ...lms.stored }), ...(isSameDevice && { base }) });
}

/** What the LMS has in its suspend data. */
export function savedIn({ course, lms }: Pick<Sitting, 'course' | 'lms'>): Saved {
  const outline = JSON.parse(course.querySelector('script[data-part="outline"]')!.textContent) as Outline;
  const saved = decodeSaved(lms.stored['cmi.suspend_data']!, slotsOf(outline));
  if (saved.kind !== 'ours') throw new Error(saved.kind);
  return saved.saved;
}

async function launch({
  lessons,
  lms,
  ...place
}: Pick<Sitting, 'lessons' | 'lms'> & { base?: string }): Promise<Sitting> {
  const started = await startCourseWith(lessons, { host: lms, settings: 'report: practice\n', ...place });
  // What keeps drafts comes after the start, with what tells the learner.
  await started.until('tells the learner', () => started.player.endWords.notOurs !== '');
  // On a busy machine the course goes on without blocks that take long.
  const blocks = [...started.course.querySelectorAll<LitElement>('main [data-part="block"]')];
  await started.until('starts its blocks', () => blocks.every(({ hasUpdated }) => hasUpdated));
  return { ...started, lms, lessons };
}
