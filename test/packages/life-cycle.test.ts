import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { browserFlags } from '../browser/support/find-browser.mjs';
import { Learner } from './support/learner.ts';
import { Moodle } from './support/moodle.ts';
import {
  answerOne,
  closeTab,
  crash,
  deafen,
  expectAnswered,
  expectHealth,
  finish,
  seen,
  turn,
} from './support/sitting.ts';
import { SmallCourse } from './support/small-course.ts';

const both = ['which_is_blue', 'which_is_wet'];
const ended = 'Your session in the learning system has ended.';
const signedOut = 'You have been signed out.';

describe.each([
  {
    target: 'scorm12',
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    time: 'cmi.core.session_time',
    short: /^0000:00:\d\d/,
  },
  {
    target: 'scorm2004-3rd',
    status: 'cmi.completion_status',
    score: 'cmi.score.raw',
    time: 'cmi.session_time',
    short: /^PT[\d.]+S$/,
  },
] as const)('the life of a page, as $target', ({ target, status, score, time, short }) => {
  const course = new SmallCourse();
  let browser: Browser;
  let moodle: Moodle;
  let device: BrowserContext;
  let learners: Learner[];

  beforeAll(async () => {
    // Playwright switches the back/forward cache off, which browsers have.
    const ignoreDefaultArgs = ['--disable-back-forward-cache'];
    browser = await chromium.launch({ ...inject('browser'), args: [...browserFlags], ignoreDefaultArgs });
    const zip = course.pack(target);
    moodle = await Moodle.open({ first: zip, second: zip });
  });

  beforeEach(async () => {
    moodle.reset();
    learners = [];
    device = await browser.newContext();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(moodle.complaints).toEqual([]);
    expect(learners.flatMap(({ complaints }) => complaints).filter((each) => each.startsWith('error'))).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await moodle.close();
    course.remove();
  });

  interface Sitting {
    readonly where?: BrowserContext;
    readonly key?: string;
    /** The learner's time can be put forward. */
    readonly hasClock?: boolean;
    /** Events that the browser does not send. */
    readonly without?: readonly string[];
  }

  /** Launches the course in a tab of its own. */
  async function sit({
    where = device,
    key = 'first',
    hasClock = false,
    without = [],
  }: Sitting = {}): Promise<Learner> {
    const learner = await Learner.sitDown(where, moodle.url);
    learners.push(learner);
    learner.page.setDefaultTimeout(10_000);
    if (hasClock) await learner.page.clock.install();
    await deafen(learner.page, ...without);
    await learner.launch(key);
    await expectHealth(learner, 'Saved');
    return learner;
  }

  /** What the LMS has, as somebody sees it whose device knows nothing. */
  async function expectStored(...answered: readonly string[]): Promise<void> {
    await expectAnswered(await sit({ where: await browser.newContext() }), ...answered);
  }

  /** To another page and back, by way of the back/forward cache; Playwright no longer finds the frame in it. */
  async function leaveAndReturn(page: Page): Promise<void> {
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { isBack: persisted }));
    });
    await page.goto(`${moodle.url}elsewhere/`);
    const session = await device.newCDPSession(page);
    const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
    await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]!.id });
    await expect.poll(() => page.evaluate('window.isBack').catch(() => false), { timeout: 5000 }).toBe(true);
  }

  async function signIn(): Promise<void> {
    const page = await device.newPage();
    await page.goto(`${moodle.url}login/`);
    await page.close();
    moodle.isSignedIn = true;
  }

  describe('without a network', () => {
    it.each([
      ['and the browser knows it', (is: boolean) => device.setOffline(is)],
      ['and the browser believes to be online', async (is: boolean) => void (moodle.isDown = is)],
    ])('24: a commit that says "true" is not believed, %s; the next launch heals it', async (_case, cut) => {
      const learner = await sit();
      await cut(true);
      await answerOne(learner, both[0]!);
      await turn(learner, 'hidden');
      await expectHealth(learner, 'On this device only');
      await closeTab(learner);
      await cut(false);
      await expectAnswered(await sit(), both[0]!);
      await expectStored(both[0]!);
    });

    it('117: a course taken to its end is stored after all, at the latest by the next launch', async () => {
      const learner = await sit();
      await device.setOffline(true);
      await finish(learner);
      await expectHealth(learner, 'On this device only');
      expect(moodle.stored('first').get(status)).toBe('incomplete');
      await device.setOffline(false);
      await closeTab(learner);
      await sit();
      expect(moodle.stored('first').get(status)).toBe('completed');
      expect(Number(moodle.stored('first').get(score))).toBe(100);
    });

    it('117: the page says "Saved" again only when the LMS has everything', async () => {
      const learner = await sit();
      moodle.isDown = true;
      await finish(learner);
      await expectHealth(learner, 'On this device only');
      moodle.isDown = false;
      await learner.course.locator('html').evaluate(() => window.dispatchEvent(new Event('online')));
      await expectHealth(learner, 'Saved');
      expect(moodle.stored('first').get(status)).toBe('completed');
    });
  });

  describe('a learner who is signed out', () => {
    it('28, 116: is told so, can go on to the end, and loses nothing', async () => {
      const learner = await sit();
      await answerOne(learner, both[0]!);
      await turn(learner, 'hidden');
      await expectHealth(learner, 'Saved');
      moodle.isSignedIn = false;
      await answerOne(learner, both[1]!);
      await turn(learner, 'hidden');
      await learner.course.getByText(signedOut).first().waitFor();
      await expectHealth(learner, 'On this device only');
      await learner.completeAndContinue();
      await learner.takeCheck();
      await closeTab(learner);
      await signIn();
      const again = await sit();
      expect(await again.heading()).toBe('Second');
      await again.completeAndContinue();
      await expect.poll(() => moodle.stored('first').get(status)).toBe('completed');
    });

    it('112: finds what no LMS has heard of after a login that empties localStorage', async () => {
      const learner = await sit();
      moodle.forgets = true;
      await learner.answerAll();
      await closeTab(learner);
      moodle.forgets = false;
      await signIn();
      await expectAnswered(await sit(), ...both);
      await expectStored(...both);
    });
  });

  describe('the end of a page', () => {
    it('32: a closed tab has stored the last answer and ended the session once', async () => {
      const learner = await sit();
      await learner.answerAll();
      await closeTab(learner);
      await expect.poll(() => moodle.ends).toBe(1);
      await expectStored(...both);
    });

    it('33: a page that crashes right after an answer has kept it on the device', async () => {
      const learner = await sit();
      await learner.answerAll();
      await crash(learner.page);
      await expectAnswered(await sit(), ...both);
      await expectStored(...both);
    });

    it('34: time in the background does not count, and afterwards the course goes on', async () => {
      const learner = await sit({ hasClock: true });
      await turn(learner, 'hidden');
      await learner.page.clock.fastForward('02:00:00');
      await turn(learner, 'visible');
      await learner.answerAll();
      await learner.leave();
      await expect.poll(() => moodle.ends).toBe(1);
      expect(moodle.stored('first').get(time)).toMatch(short);
      await expectStored(...both);
    });

    it('35: a page that is discarded without a word and loaded anew goes on', async () => {
      const learner = await sit({ without: ['pagehide', 'visibilitychange'] });
      await learner.answerAll();
      await learner.page.reload();
      await expectAnswered(learner, ...both);
      await expectStored(...both);
    });

    it('36: a page that comes back after its session has ended calls nobody, and says what to do', async () => {
      const learner = await sit();
      await learner.course.locator('html').evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
      await expect.poll(() => moodle.ends).toBe(1);
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
      const { page } = await sit();
      await page.evaluate('seen.killed()');
      await leaveAndReturn(page);
      await expect.poll(() => page.evaluate(textOfCourse)).toContain(ended);
      expect(await page.evaluate(textOfCourse)).toContain('On this device only');
    });

    it('37: a page that comes back from the cache goes on in the same session', async () => {
      const learner = await sit();
      await answerOne(learner, both[0]!);
      await leaveAndReturn(learner.page);
      expect(moodle.ends).toBe(0);
      await learner.page.evaluate(() => {
        const { document } = window.frames[0]!;
        document.querySelector<HTMLElement>('#lm-b-which_is_wet input[value="a"]')!.click();
        document.querySelector<HTMLElement>('#lm-b-which_is_wet button[type="submit"]')!.click();
      });
      await closeTab(learner);
      await expect.poll(() => moodle.ends).toBe(1);
      await expectStored(...both);
    });

    it('38: a page that is killed after it was hidden has stored everything', async () => {
      const learner = await sit({ without: ['pagehide'] });
      await learner.answerAll();
      await turn(learner, 'hidden');
      await crash(learner.page);
      await expectStored(...both);
    });

    it('39: a page that is left without having been hidden has stored everything', async () => {
      const learner = await sit({ without: ['visibilitychange'] });
      await learner.answerAll();
      await learner.page.goto(`${moodle.url}elsewhere/`);
      await expectStored(...both);
    });

    it('40: fifty looks at other tabs cost one commit for each change, and end nothing', async () => {
      const learner = await sit();
      const before = await seen(learner);
      await learner.answerAll();
      for (let flip = 0; flip < 50; flip++) await turn(learner, flip % 2 ? 'visible' : 'hidden');
      const { commits, ends } = await seen(learner);
      expect(commits - before.commits).toBe(1);
      expect(ends).toBe(0);
    });
  });

  describe('another attempt', () => {
    it('114: that is begun after a finished one is empty, whatever the device remembers', async () => {
      const learner = await sit();
      await finish(learner);
      await expect.poll(() => moodle.stored('first').get(status)).toBe('completed');
      await learner.startNewAttempt();
      expect(await learner.heading()).toBe('First');
      await expectAnswered(learner);
      await learner.relaunch();
      await expectAnswered(learner);
      const [old, young] = moodle.attempts('first').map((attempt) => attempt.get(status));
      expect([old, young]).toEqual(['completed', 'incomplete']);
    });

    it('115: at a second activity from the same package is empty, and leaves the first alone', async () => {
      const learner = await sit();
      moodle.isDown = true;
      await learner.answerAll();
      await learner.course.getByRole('textbox').fill('Green');
      await closeTab(learner);
      moodle.isDown = false;
      const second = await sit({ key: 'second' });
      await expectAnswered(second);
      expect(await second.course.getByRole('textbox').inputValue()).toBe('');
      const first = await sit();
      await expectAnswered(first, ...both);
      expect(await first.course.getByRole('textbox').inputValue()).toBe('Green');
    });

    it('119: for which the LMS has kept the data and set back the status begins anew', async () => {
      const learner = await sit();
      await finish(learner);
      await closeTab(learner);
      await expect.poll(() => moodle.ends).toBe(1);
      moodle.retake('first');
      const again = await sit();
      expect(await again.heading()).toBe('First');
      await expectAnswered(again);
      expect(moodle.stored('first').get(status)).toBe('incomplete');
    });
  });
});

/** Runs in the page around the course. */
function textOfCourse(): string {
  return window.frames[0]!.document.body.innerText;
}
