import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Campus } from './support/campus.ts';
import type { Learner } from './support/learner.ts';
import { answerOne, closeTab, expectAnswered, finish, notice, turn } from './support/sitting.ts';
import { SmallCourse, smallCourse } from './support/small-course.ts';

const first = smallCourse['01-first.md']!;
const second = smallCourse['02-second.md']!;
const status = 'cmi.core.lesson_status';

describe('a course that changes while it is taken', () => {
  let course: SmallCourse;
  let original: string;
  let lock: string;
  let campus: Campus;
  let learner: Learner;

  beforeAll(async () => {
    course = new SmallCourse();
    original = course.pack('scorm12');
    lock = course.read('course.lock.json');
    campus = await Campus.open({ first: original });
    // An LMS that replaces packages in place has the browser ask for each page.
    campus.moodle.headers = { 'cache-control': 'no-cache' };
  });

  beforeEach(async () => {
    await campus.begin();
    learner = await campus.sit();
  });

  afterEach(async () => {
    await campus.end();
    course.language = 'en';
    // As it was packed at first, and so need not be packed again.
    course.write({ ...smallCourse, 'course.lock.json': lock });
    campus.moodle.publish('first', original);
  });

  afterAll(async () => {
    await campus.close();
    course.remove();
  });

  function publish(files: Readonly<Record<string, string>>): void {
    course.write(files);
    campus.moodle.publish('first', course.pack('scorm12'));
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
    learner = await campus.sit();
    expect(await learner.heading()).toBe('Second');
    await learner.course.getByRole('button', { name: 'Back' }).click();
    await learner.course.getByText('New words.').waitFor();
    await learner.course.getByText('Done', { exact: true }).first().waitFor({ state: 'attached' });
  });

  it('108: keeps a finished course finished, also with a question more', async () => {
    await finish(learner);
    await closeTab(learner);
    await expect.poll(() => campus.moodle.stored('first').get(status), { timeout: 5000 }).toBe('completed');
    publish({ '01-first.md': `${first}\n## Question: Which is cold?\n\n- [x] Ice\n  > Yes.\n- [ ] Fire\n  > No.\n` });
    learner = await campus.sit();
    await turn(learner, 'hidden');
    await closeTab(learner);
    expect(campus.moodle.stored('first').get(status)).toBe('completed');
    expect(Number(campus.moodle.stored('first').get('cmi.core.score.raw'))).toBe(100);
  });

  it('108: tells a learner who comes back, once, that something else is right now where they have answered', async () => {
    await learner.answerAll();
    await closeTab(learner);
    publish({ '01-first.md': first.replace('[x] The sea', '[ ] The sea').replace('[ ] The sand', '[x] The sand') });
    learner = await campus.sit();
    await notice(learner, 'changed').getByText('This course has changed since your last visit.').waitFor();
    await expectAnswered(learner, 'which_is_blue');
    await answerOne(learner, 'which_is_wet');
    await closeTab(learner);
    learner = await campus.sit();
    await expectAnswered(learner, 'which_is_blue', 'which_is_wet');
    await notice(learner, 'resume').waitFor();
    expect(await notice(learner, 'changed').count()).toBe(0);
  });

  it('107: in another language has the same answers and the same status', async () => {
    await learner.answerAll();
    await learner.completeAndContinue();
    await closeTab(learner);
    course.language = 'de';
    publish({
      '01-first.md': first.replace('Some words', 'Ein paar Worte').replace('Yes: look up', 'Ja: schau hinauf'),
    });
    learner = await campus.sit();
    expect(await learner.heading()).toBe('Second');
    expect(await learner.course.locator('html').getAttribute('lang')).toBe('de');
    await learner.course.locator('[data-part="end"] button').last().click();
    await learner.course.getByText('Ein paar Worte.').waitFor();
    await expectAnswered(learner, 'which_is_blue', 'which_is_wet');
    expect(campus.moodle.stored('first').get(status)).toBe('incomplete');
  });

  it.each([
    ['a login page', async () => void (campus.moodle.isSignedIn = false)],
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
    campus.moodle.isSignedIn = true;
    await learner.page.unroute('**/second.html');
    await closeTab(learner);
    learner = await campus.sit();
    await expectAnswered(learner, 'which_is_blue', 'which_is_wet');
  });
});
