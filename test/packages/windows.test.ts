import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Classroom } from './support/classroom.ts';
import type { Learner } from './support/learner.ts';

const elsewhere = 'This course is open in another window.';

describe.each(['scorm12', 'scorm2004-4th'])('41: two windows of one browser with the same course, %s', (target) => {
  let classroom: Classroom;
  let first: Learner;
  let second: Learner;

  beforeAll(async () => {
    classroom = await Classroom.open(`every-block-1.0.0-${target}`);
  });

  beforeEach(async () => {
    first = await classroom.learner();
    await first.launch(classroom.key());
    await first.course.getByText('Saved', { exact: true }).waitFor();
    second = await classroom.learner(first.device);
    await second.launch(classroom.key());
    await isElsewhere(second);
  });

  afterAll(() => classroom.close());

  it('the second says so, is read-only, and writes nothing over the first', async () => {
    const lesson = await first.heading();
    await first.course
      .getByRole('button', { name: 'Go on without completing' })
      .or(first.course.getByRole('button', { name: 'Complete and Continue' }))
      .first()
      .click();
    await first.course.locator('h1', { hasNotText: lesson }).waitFor();
    // As in a page that is hidden: what has changed goes out at once.
    await first.course
      .locator('html')
      .evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await first.course.getByText('Saved', { exact: true }).waitFor();
    const stored = await suspendData(classroom);
    await second.course.getByText('Read-only', { exact: true }).waitFor();
    await second.course.getByRole('button', { name: 'Continue', exact: true }).click();
    await second.course.locator('h1', { hasNotText: lesson }).waitFor();
    await second.page.close();
    expect(await suspendData(classroom)).toBe(stored);
    await first.page.close();
  });

  it('the course goes on in the second when the learner says so, and the first shows itself read-only', async () => {
    await second.course.getByRole('button', { name: 'Continue here' }).click();
    await second.course.getByText('Saved', { exact: true }).waitFor();
    await second.course.locator('[data-notice="elsewhere"]').waitFor({ state: 'detached' });
    await second.course.locator('[data-part="end-status"]').getByText(elsewhere).waitFor({ state: 'detached' });
    await isElsewhere(first);
    await first.course.getByText('Read-only', { exact: true }).waitFor();
    await first.course.getByRole('button', { name: 'Continue here' }).click();
    await first.course.getByText('Saved', { exact: true }).waitFor();
    await isElsewhere(second);
    await first.page.close();
    await second.page.close();
  });

  it('the course goes on in the second when the first is closed', async () => {
    await first.page.close();
    await second.course.getByText('Saved', { exact: true }).waitFor();
    await second.course.locator('[data-notice="elsewhere"]').waitFor({ state: 'detached' });
    expect(second.complaints).toEqual([]);
    await second.page.close();
  });
});

async function isElsewhere(learner: Learner): Promise<void> {
  await learner.course.locator('[data-notice="elsewhere"]').getByText(elsewhere).waitFor();
  await learner.course.locator('[data-part="end-status"]').getByText(elsewhere).waitFor();
}

async function suspendData(classroom: Classroom): Promise<string | undefined> {
  return (await classroom.attempts())[0]?.cmi['cmi.suspend_data'];
}
