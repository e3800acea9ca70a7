import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Campus } from './support/campus.ts';
import { findPageCache, leaveAndReturn } from './support/page-cache.ts';
import { answerOne, closeTab, crash, expectAnswered, expectHealth, seen, turn } from './support/sitting.ts';
import { SmallCourse } from './support/small-course.ts';

const both = ['which_is_blue', 'which_is_wet'];
const ended = 'Your session in the learning system has ended.';

describe('the end of a page', () => {
  const course = new SmallCourse();
  let campus: Campus;
  let elsewhere: string;
  let hasCache: boolean;

  beforeAll(async () => {
    const zip = course.pack('scorm12');
    campus = await Campus.open({ first: zip, second: zip });
    elsewhere = `${campus.moodle.url}elsewhere/`;
    hasCache = await findPageCache(campus.browser, elsewhere);
  });

  beforeEach(() => campus.begin());

  afterEach(() => campus.end());

  afterAll(async () => {
    await campus.close();
    course.remove();
  });

  it('32: a closed tab has stored the last answer and ended the session once', async () => {
    const learner = await campus.sit();
    await learner.answerAll();
    await closeTab(learner);
    await expect.poll(() => campus.moodle.ends).toBe(1);
    await campus.expectStored(...both);
  });

  it('33: a page that crashes right after an answer has kept it on the device', async () => {
    const learner = await campus.sit();
    await learner.answerAll();
    await crash(learner.page);
    await expectAnswered(await campus.sit(), ...both);
    await campus.expectStored(...both);
  });

  it('34: time in the background does not count, and afterwards the course goes on', async () => {
    const learner = await campus.sit({ hasClock: true });
    await turn(learner, 'hidden');
    await learner.page.clock.fastForward('02:00:00');
    await turn(learner, 'visible');
    await learner.answerAll();
    await learner.leave();
    await expect.poll(() => campus.moodle.ends).toBe(1);
    expect(campus.moodle.stored('first').get('cmi.core.session_time')).toMatch(/^0000:00:\d\d/);
    await campus.expectStored(...both);
  });

  it('35: a page that is discarded without a word and loaded anew goes on', async () => {
    const learner = await campus.sit({ without: ['pagehide', 'visibilitychange'] });
    await learner.answerAll();
    await learner.page.reload();
    await expectAnswered(learner, ...both);
    await campus.expectStored(...both);
  });

  it('36: a page that comes back after its session has ended calls nobody, and says what to do', async () => {
    const learner = await campus.sit();
    await learner.course.locator('html').evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect.poll(() => campus.moodle.ends).toBe(1);
    const { calls } = await seen(learner);
    await learner.course
      .locator('html')
      .evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await learner.answerAll();
    await expectHealth(learner, 'On this device only');
    await learner.course.getByText(ended).first().waitFor();
    expect((await seen(learner)).calls).toBe(calls);
  });

  it('36: a page that comes back to an LMS that has ended the session says so', async () => {
    const { page } = await campus.sit();
    await page.evaluate('seen.killed()');
    await leaveAndReturn(page, elsewhere, hasCache);
    await expect.poll(() => page.evaluate(textOfCourse)).toContain(ended);
    await expect.poll(() => page.evaluate(textOfCourse)).toContain('On this device only');
  });

  it('37: a page that comes back from the cache goes on in the same session', async () => {
    const learner = await campus.sit();
    await answerOne(learner, both[0]!);
    await leaveAndReturn(learner.page, elsewhere, hasCache);
    expect(campus.moodle.ends).toBe(0);
    await learner.page.evaluate(() => {
      const { document } = window.frames[0]!;
      document.querySelector<HTMLElement>('#lm-b-which_is_wet input[value="a"]')!.click();
      document.querySelector<HTMLElement>('#lm-b-which_is_wet button[type="submit"]')!.click();
    });
    await closeTab(learner);
    await expect.poll(() => campus.moodle.ends).toBe(1);
    await campus.expectStored(...both);
  });

  it('38: a page that is killed after it was hidden has stored everything', async () => {
    const learner = await campus.sit({ without: ['pagehide'] });
    await learner.answerAll();
    await turn(learner, 'hidden');
    await crash(learner.page);
    await campus.expectStored(...both);
  });

  it('39: a page that is left without having been hidden has stored everything', async () => {
    const learner = await campus.sit({ without: ['visibilitychange'] });
    await learner.answerAll();
    await learner.page.goto(elsewhere);
    await campus.expectStored(...both);
  });

  it('40: fifty looks at other tabs cost one commit for each change, and end nothing', async () => {
    const learner = await campus.sit();
    const before = await seen(learner);
    await learner.answerAll();
    for (let flip = 0; flip < 50; flip++) await turn(learner, flip % 2 ? 'visible' : 'hidden');
    const { commits, ends } = await seen(learner);
    expect(commits - before.commits).toBe(1);
    expect(ends).toBe(0);
  });
});

/** Runs in the page around the course. */
function textOfCourse(): string {
  return window.frames[0]!.document.body.innerText;
}
