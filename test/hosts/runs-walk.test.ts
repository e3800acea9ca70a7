import { describe, expect, it } from 'vitest';
import { FakeDevice, FakeLms } from '../unit/record/fakes.ts';
import { flagship } from '../unit/record/saves.ts';
import { begin, reported } from '../unit/record/sittings.ts';
import { places, type Place } from './runs/places.ts';
import type { StrictLms } from './fakes/strict-lms.ts';

/** What an unhurried learner costs an LMS: a course as large as the flagship, an answer every half minute. */
describe('a walk through the whole course', () => {
  it.each(places.filter(({ lms }) => lms !== null))(
    'takes at most 60 calls and 9 commits a lesson on $title',
    async (place) => {
      const lms = await walk(place);
      const count = (method: string) => lms.methods.filter((each) => each === method).length;
      expect(lms.server.get(place.names.status)).toBe('completed');
      expect(lms.calls.length / flagship.lessons.length).toBeLessThanOrEqual(60);
      expect(count(place.names.commit) / flagship.lessons.length).toBeLessThanOrEqual(9);
    },
  );
});

async function walk(place: Place): Promise<StrictLms> {
  const learner = { 'cmi.core.student_id': 'learner-1', 'cmi.learner_id': 'learner-1' };
  const lms = place.lms!(new Map(), { initial: learner });
  const device = new FakeDevice();
  const host = place.connect(lms, device.stores());
  const probe = () => Promise.resolve('ours' as const);
  const { record, page } = begin({ lms: new FakeLms(), device, outline: flagship, host, probe });
  await record.opened;
  for (const { id, blocks, check } of flagship.lessons) {
    record.apply({ type: 'lesson-started', lesson: id });
    if (check) record.apply({ type: 'check-started', lesson: id, seed: 1, bank: check.groups.flat() });
    for (const block of blocks.slice(0, 20)) {
      await page.pass(30);
      const told = check ? reported(id, block.id) : [];
      record.apply({ type: 'answered', block: block.id, response: ['a'], result: 'correct' }, told);
      if (check) record.milestone();
      page.paint();
    }
    if (check) record.apply({ type: 'check-finished', lesson: id, share: 0.9 });
    record.apply({ type: 'lesson-done', lesson: id });
    record.milestone();
    page.paint();
    await page.pass(10);
  }
  page.signal('leave');
  return lms;
}
