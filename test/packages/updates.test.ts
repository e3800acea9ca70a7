import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { browserFlags } from '../browser/support/find-browser.mjs';
import { Learner } from './support/learner.ts';
import { Moodle } from './support/moodle.ts';
import { answerOne, closeTab, expectAnswered, expectHealth, finish, turn } from './support/sitting.ts';
import { SmallCourse, smallCourse } from './support/small-course.ts';

const first = smallCourse['01-first.md']!;
const second = smallCourse['02-second.md']!;
const status = 'cmi.core.lesson_status';

describe('a course that changes while it is taken', () => {
  let course: SmallCourse;
  let browser: Browser;
  let moodle: Moodle;
  let device: BrowserContext;
  let learner: Learner;

  beforeAll(async () => {
    browser = await chromium.launch({ ...inject('browser'), args: [...browserFlags] });
  });

  beforeEach(async () => {
    course = new SmallCourse();
    moodle = await Moodle.open({ first: course.pack('scorm12') });
    // An LMS that replaces packages in place has the browser ask for each page.
    moodle.headers = { 'cache-control': 'no-cache' };
    device = await browser.newContext();
    learner = await sit();
  });

  afterEach(async () => {
    await device.close();
    expect(moodle.complaints).toEqual([]);
    expect(learner.complaints.filter((each) => each.startsWith('error'))).toEqual([]);
    await moodle.close();
    course.remove();
  });

  afterAll(() => browser.close());

  async function sit(): Promise<Learner> {
    const someone = await Learner.sitDown(device, moodle.url);
    someone.page.setDefaultTimeout(15_000);
    await someone.launch('first');
    await expectHealth(someone, 'Saved');
    return someone;
  }

  function publish(files: Readonly<Record<string, string>>): void {
    course.write(files);
    moodle.publish('first', course.pack('scorm12'));
  }

  it('108: is finished in its old form by whoever is inside, and goes on in its new form at the next launch', async () => {
    await answerOne(learner, 'which_is_blue');
    publish({
      '01-first.md': first.replace('Which is wet?', 'Which of them is wet?').replace('Some words', 'New words'),
    });
    await answerOne(learner, 'which_is_wet');
    await learner.completeAndContinue();
    expect(await learner.heading()).toBe('Second');
    await closeTab(learner);
    learner = await sit();
    expect(await learner.heading()).toBe('Second');
    await learner.course.getByRole('button', { name: 'Back' }).click();
    await learner.course.getByText('New words.').waitFor();
    await learner.course.getByText('Done', { exact: true }).first().waitFor({ state: 'attached' });
  });

  it('108: keeps a finished course finished, also with a question more', async () => {
    await finish(learner);
    await closeTab(learner);
    await expect.poll(() => moodle.stored('first').get(status), { timeout: 5000 }).toBe('completed');
    publish({ '01-first.md': `${first}\n## Question: Which is cold?\n\n- [x] Ice\n  > Yes.\n- [ ] Fire\n  > No.\n` });
    learner = await sit();
    await turn(learner, 'hidden');
    await closeTab(learner);
    expect(moodle.stored('first').get(status)).toBe('completed');
    expect(Number(moodle.stored('first').get('cmi.core.score.raw'))).toBe(100);
  });

  it('107: in another language has the same answers and the same status', async () => {
    await learner.answerAll();
    await learner.completeAndContinue();
    await closeTab(learner);
    course.language = 'de';
    publish({
      '01-first.md': first.replace('Some words', 'Ein paar Worte').replace('Yes: look up', 'Ja: schau hinauf'),
    });
    learner = await sit();
    expect(await learner.heading()).toBe('Second');
    expect(await learner.course.locator('html').getAttribute('lang')).toBe('de');
    await learner.course.locator('[data-part="end"] button').last().click();
    await learner.course.getByText('Ein paar Worte.').waitFor();
    await expectAnswered(learner, 'which_is_blue', 'which_is_wet');
    expect(moodle.stored('first').get(status)).toBe('incomplete');
  });

  it.each([
    ['a login page', async () => void (moodle.isSignedIn = false)],
    ['nothing (404)', () => learner.page.route('**/second.html', (route) => route.fulfill({ status: 404 }))],
    ['a page of a newer revision', async () => publish({ '02-second.md': second.replace('More', 'Other') })],
  ])('111: says so where the next lesson’s page is %s, and keeps the lesson', async (_case, change) => {
    // So that it is not held yet when it is asked for.
    await learner.page.route('**/second.html', (route) => route.abort());
    await learner.relaunch();
    await learner.answerAll();
    await learner.page.unroute('**/second.html');
    await change();
    await learner.course.getByRole('button', { name: 'Complete and Continue' }).click();
    await learner.course.locator('[data-part="end-status"]', { hasText: 'could not be loaded' }).waitFor();
    expect(await learner.heading()).toBe('First');
    moodle.isSignedIn = true;
    await learner.page.unroute('**/second.html');
    await closeTab(learner);
    learner = await sit();
    await expectAnswered(learner, 'which_is_blue', 'which_is_wet');
  });
});
