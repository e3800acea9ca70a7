import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Campus } from './support/campus.ts';
import type { Learner } from './support/learner.ts';
import { answerOne, closeTab, crash, expectAnswered, expectHealth, finish, notice, turn } from './support/sitting.ts';
import { SmallCourse } from './support/small-course.ts';

const both = ['which_is_blue', 'which_is_wet'];
const signedOut = 'You have been signed out.';

describe.each([
  { target: 'scorm12', status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw' },
  { target: 'scorm2004-3rd', status: 'cmi.completion_status', score: 'cmi.score.raw' },
] as const)('one session after the other, as $target', ({ target, status, score }) => {
  const course = new SmallCourse();
  let campus: Campus;

  beforeAll(async () => {
    const zip = course.pack(target);
    campus = await Campus.open({ first: zip, second: zip });
  });

  beforeEach(() => campus.begin());

  afterEach(() => campus.end());

  afterAll(async () => {
    await campus.close();
    course.remove();
  });

  describe('without a network', () => {
    it.each([
      ['and the browser knows it', (learner: Learner) => campus.loseNetwork(learner)],
      ['and the browser believes to be online', (learner: Learner) => campus.loseLms(learner)],
    ])('24: a commit that says "true" is not believed, %s; the next launch heals it', async (_case, cut) => {
      const learner = await campus.sit();
      await cut(learner);
      await answerOne(learner, both[0]!);
      await turn(learner, 'hidden');
      await expectHealth(learner, 'On this device only');
      await closeTab(learner);
      campus.moodle.isDown = false;
      await campus.device.setOffline(false);
      await expectAnswered(await campus.sit(), both[0]!);
      await campus.expectStored(both[0]!);
    });

    it('117: a course taken to its end is stored after all, at the latest by the next launch', async () => {
      const learner = await campus.sit();
      await campus.loseNetwork(learner);
      await finish(learner);
      await expectHealth(learner, 'On this device only');
      expect(campus.moodle.stored('first').get(status)).toBe('incomplete');
      await campus.device.setOffline(false);
      await closeTab(learner);
      await campus.sit();
      expect(campus.moodle.stored('first').get(status)).toBe('completed');
      expect(Number(campus.moodle.stored('first').get(score))).toBe(100);
    });

    it('117: the page says "Saved" again only when the LMS has everything', async () => {
      const learner = await campus.sit();
      await campus.loseLms(learner);
      await finish(learner);
      await expectHealth(learner, 'On this device only');
      campus.moodle.isDown = false;
      await learner.course.locator('html').evaluate(() => window.dispatchEvent(new Event('online')));
      await expectHealth(learner, 'Saved');
      expect(campus.moodle.stored('first').get(status)).toBe('completed');
    });
  });

  describe('a learner who is signed out', () => {
    it('28, 116: is told so, can go on to the end, and loses nothing', async () => {
      const learner = await campus.sit();
      await answerOne(learner, both[0]!);
      await turn(learner, 'hidden');
      await expectHealth(learner, 'Saved');
      await campus.signOut(learner);
      await answerOne(learner, both[1]!);
      await turn(learner, 'hidden');
      await learner.course.getByText(signedOut).first().waitFor();
      await expectHealth(learner, 'On this device only');
      await learner.completeAndContinue();
      await learner.takeCheck();
      await closeTab(learner);
      await campus.signIn();
      const again = await campus.sit();
      expect(await again.heading()).toBe('Second');
      await again.completeAndContinue();
      await expect.poll(() => campus.moodle.stored('first').get(status)).toBe('completed');
    });

    it('112: finds what no LMS has heard of after a login that empties localStorage', async () => {
      const learner = await campus.sit();
      await campus.loseLms(learner);
      await learner.answerAll();
      await closeTab(learner);
      campus.moodle.isDown = false;
      await campus.signIn();
      await expectAnswered(await campus.sit(), ...both);
      await campus.expectStored(...both);
    });
  });

  describe('what only this device holds', () => {
    /** Finished while nobody could be reached, and not closed, which the browser would tell later; the LMS has nothing. */
    async function finishUnheard(): Promise<Learner> {
      const learner = await campus.sit();
      await campus.loseLms(learner);
      await finish(learner);
      await crash(learner.page);
      campus.moodle.isDown = false;
      campus.moodle.stored('first').clear();
      return campus.sit();
    }

    it('117: a course finished before any commit arrived is asked about, and the LMS has it when it is restored', async () => {
      const learner = await finishUnheard();
      expect(await learner.heading()).toBe('First');
      await expectAnswered(learner);
      await notice(learner, 'earlier').getByText('Your learning system has no progress of yours').waitFor();
      expect(campus.moodle.stored('first').get(status)).toBe('incomplete');
      await notice(learner, 'earlier').getByRole('button', { name: 'Restore it' }).click();
      await notice(learner, 'restored').getByText('Your work was brought back from this device.').waitFor();
      await notice(learner, 'earlier').waitFor({ state: 'detached' });
      await expect.poll(() => campus.moodle.stored('first').get(status)).toBe('completed');
      expect(Number(campus.moodle.stored('first').get(score))).toBe(100);
    });

    it('117: a learner who starts again instead has an empty course, and the LMS an attempt that is begun', async () => {
      const learner = await finishUnheard();
      await notice(learner, 'earlier').getByRole('button', { name: 'Start again' }).click();
      await notice(learner, 'earlier').waitFor({ state: 'detached' });
      await answerOne(learner, both[0]!);
      await closeTab(learner);
      const again = await campus.sit();
      await expectAnswered(again, both[0]!);
      expect(await notice(again, 'earlier').count()).toBe(0);
      expect(campus.moodle.stored('first').get(status)).toBe('incomplete');
    });

    it('45: replaces what the LMS has damaged, by itself where it is the same attempt, else when it is restored', async () => {
      const learner = await campus.sit();
      await answerOne(learner, both[0]!);
      await closeTab(learner);
      await expect.poll(() => campus.moodle.ends).toBe(1);
      const text = campus.moodle.stored('first').get('cmi.suspend_data')!;
      campus.moodle.stored('first').set('cmi.suspend_data', `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`);
      const same = await campus.sit();
      await expectAnswered(same, both[0]!);
      await closeTab(same);
      await expect.poll(() => campus.moodle.ends).toBe(2);
      campus.moodle.stored('first').set('cmi.suspend_data', 'K1damaged');
      const asked = await campus.sit();
      await expectAnswered(asked);
      await notice(asked, 'unreadable').waitFor();
      expect(campus.moodle.stored('first').get('cmi.suspend_data')).toBe('K1damaged');
      await notice(asked, 'earlier').getByRole('button', { name: 'Restore it' }).click();
      await expectAnswered(asked, both[0]!);
      await notice(asked, 'unreadable').waitFor({ state: 'detached' });
      await expectHealth(asked, 'Saved');
      await campus.expectStored(both[0]!);
    });
  });

  describe('another attempt', () => {
    it('114: that is begun after a finished one is empty, whatever the device remembers', async () => {
      const learner = await campus.sit();
      await finish(learner);
      await expect.poll(() => campus.moodle.stored('first').get(status)).toBe('completed');
      await learner.startNewAttempt();
      expect(await learner.heading()).toBe('First');
      await expectAnswered(learner);
      await learner.relaunch();
      await expectAnswered(learner);
      const [old, young] = campus.moodle.attempts('first').map((attempt) => attempt.get(status));
      expect([old, young]).toEqual(['completed', 'incomplete']);
    });

    it('115: at a second activity from the same package is empty, and leaves the first alone', async () => {
      const learner = await campus.sit();
      await campus.loseLms(learner);
      await learner.answerAll();
      await learner.course.getByRole('textbox').fill('Green');
      await closeTab(learner);
      campus.moodle.isDown = false;
      const second = await campus.sit({ key: 'second' });
      await expectAnswered(second);
      expect(await second.course.getByRole('textbox').inputValue()).toBe('');
      const first = await campus.sit();
      await expectAnswered(first, ...both);
      await expect.poll(() => first.course.getByRole('textbox').inputValue()).toBe('Green');
    });

    it('119: for which the LMS has kept the data and set back the status begins anew', async () => {
      const learner = await campus.sit();
      await finish(learner);
      await closeTab(learner);
      await expect.poll(() => campus.moodle.ends).toBe(1);
      campus.moodle.retake('first');
      const again = await campus.sit();
      expect(await again.heading()).toBe('First');
      await expectAnswered(again);
      expect(campus.moodle.stored('first').get(status)).toBe('incomplete');
    });
  });
});
