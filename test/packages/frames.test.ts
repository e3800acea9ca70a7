import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Campus } from './support/campus.ts';
import type { Learner } from './support/learner.ts';
import { answerOne, closeTab, expectAnswered, expectHealth, finish, turn } from './support/sitting.ts';
import { SmallCourse, smallCourse } from './support/small-course.ts';

const both = ['which_is_blue', 'which_is_wet'];
const silent = 'Your learning system does not answer.';
const signedOut = 'Your session in the learning system has ended.';

describe('where a course stands', () => {
  const course = new SmallCourse();
  let campus: Campus;
  let learner: Learner;

  beforeAll(async () => {
    const zip = course.pack('scorm12');
    course.write({ '02-second.md': longCheck });
    campus = await Campus.open({ first: zip, long: course.pack('scorm2004-3rd') });
  });

  beforeEach(async () => {
    await campus.begin();
    learner = await campus.learner();
  });

  afterEach(() => campus.end());

  afterAll(async () => {
    await campus.close();
    course.remove();
  });

  describe('a pop-up', () => {
    const health = (popup: Page, words: string) => popup.locator('[data-part="health"]', { hasText: words }).waitFor();

    async function open(button = 'Open'): Promise<Page> {
      await learner.page.goto(`${campus.moodle.url}window/first`);
      const [popup] = await Promise.all([
        campus.device.waitForEvent('page'),
        learner.page.getByRole('button', { name: button }).click(),
      ]);
      popup.setDefaultTimeout(15_000);
      return popup;
    }

    async function answer(popup: Page): Promise<void> {
      for (const id of both) {
        await popup.locator(`#lm-b-${id} input[value="a"]`).check();
        await popup.locator(`#lm-b-${id} button[type="submit"]`).click();
      }
    }

    it.each([
      ['closed', (page: Page) => page.close()],
      ['led elsewhere', (page: Page) => page.goto(`${campus.moodle.url}elsewhere/`).then(() => undefined)],
    ])('82: whose LMS window is %s says so, and the next launch has what was done', async (_case, lose) => {
      const popup = await open();
      await health(popup, 'Saved');
      await lose(learner.page);
      await answer(popup);
      await popup.evaluate(hide);
      await health(popup, 'On this device only');
      await popup.getByText(signedOut).first().waitFor();
      await popup.close();
      learner = await campus.learner();
      await learner.launch('first');
      await expectAnswered(learner, ...both);
    });

    it('83: that the LMS closes at once has stored the last answer', async () => {
      const popup = await open();
      await health(popup, 'Saved');
      await answer(popup);
      await learner.page.evaluate('popup.close()');
      await expect.poll(() => campus.moodle.ends, { timeout: 5000 }).toBe(1);
      await learner.launch('first');
      await expectAnswered(learner, ...both);
    });

    it('84: that was severed from its opener says that no LMS answers', async () => {
      await campus.device.clock.install();
      const popup = await open('Sever');
      await popup.locator('[data-part="health"]', { hasText: 'Saving' }).waitFor();
      await campus.device.clock.runFor(9000);
      await popup.getByText(silent).waitFor();
      await health(popup, 'On this device only');
      await popup.getByRole('button', { name: 'Try again' }).waitFor();
    });
  });

  describe('a frame', () => {
    afterEach(() => {
      campus.moodle.sandbox = '';
      campus.moodle.headers = {};
      campus.moodle.name = 'Lovelace, Ada';
      campus.moodle.launchData = '';
    });

    it('99: of an opaque origin runs, says that nothing is being saved, and can try again', async () => {
      campus.moodle.sandbox = 'allow-scripts allow-forms';
      campus.moodle.headers = { 'access-control-allow-origin': '*' };
      await campus.device.clock.install();
      await learner.page.goto(`${campus.moodle.url}take/first`);
      await expectHealth(learner, 'Saving…');
      await campus.device.clock.runFor(9000);
      await learner.course.getByRole('button', { name: 'Try again' }).waitFor();
      await learner.course.getByText('Your progress is not being saved.').first().waitFor();
      await expectHealth(learner, 'Not being saved');
      await answerOne(learner, both[0]!);
      await learner.course.locator('[data-part="live"]').getByText('look up').first().waitFor();
    });

    it.each([
      ['Check', (id: string) => learner.course.locator(`#lm-b-${id} button[type="submit"]`).click()],
      ['Enter', (id: string) => learner.course.locator(`#lm-b-${id} input:checked`).press('Enter')],
    ])('99: whose sandbox bars forms takes answers by %s, and saves them', async (_case, submit) => {
      campus.moodle.sandbox = 'allow-scripts allow-same-origin';
      await learner.launch('first');
      await expectHealth(learner, 'Saved');
      for (const id of both) {
        await learner.course.locator(`#lm-b-${id} input[value="a"]`).check();
        await submit(id);
        await learner.course.locator(`#lm-b-${id} [data-part="result"]`).waitFor();
      }
      await learner.course.getByRole('textbox').fill('Green');
      await learner.course.getByRole('button', { name: 'Save', exact: true }).click();
      await learner.course.locator('lm-reflect [data-part="said"]', { hasText: /./ }).waitFor();
      await turn(learner, 'hidden');
      await closeTab(learner);
      await expect.poll(() => campus.moodle.ends).toBe(1);
      await campus.expectStored(...both);
    });

    it('99, 109: of an opaque origin whose files may not be read by it says that the program did not start', async () => {
      campus.moodle.sandbox = 'allow-scripts';
      await learner.page.goto(`${campus.moodle.url}take/first`);
      await expectLate(learner);
      await learner.course.getByRole('link', { name: 'Next: Second' }).click();
      await learner.course.getByRole('heading', { level: 1, name: 'Second' }).waitFor();
    });

    it('109: whose program is blocked says so, can be read to the end, and tells the LMS nothing', async () => {
      await learner.page.route('**/player.js', (route) => route.abort());
      await learner.page.goto(`${campus.moodle.url}take/first`);
      await expectLate(learner);
      await learner.course.getByRole('link', { name: 'Next: Second' }).click();
      await learner.course.getByRole('heading', { level: 1, name: 'Second' }).waitFor();
      await closeTab(learner);
      expect([...campus.moodle.stored('first')]).toEqual([]);
      expect(campus.moodle.ends).toBe(0);
    });

    it('100: under a policy that allows nothing but its own files works and saves', async () => {
      const own = ['script-src', 'style-src', 'media-src', 'connect-src'].map((each) => `${each} 'self'`);
      campus.moodle.headers = {
        'content-security-policy': ["default-src 'none'", "img-src 'self' data:", ...own].join('; '),
      };
      await learner.launch('first');
      await finish(learner);
      await expect
        .poll(() => campus.moodle.stored('first').get('cmi.core.lesson_status'), { timeout: 5000 })
        .toBe('completed');
      await turn(learner, 'hidden');
      await expectHealth(learner, 'Saved');
      expect(learner.complaints).toEqual([]);
    });

    it('100: under a policy that bars requests takes nobody for offline', async () => {
      campus.moodle.headers = { 'content-security-policy': "connect-src 'none'" };
      await learner.launch('first');
      await learner.answerAll();
      await turn(learner, 'hidden');
      await expectHealth(learner, 'Saved');
      expect(campus.moodle.stored('first').get('cmi.suspend_data')).not.toBe('');
    });

    it('101: takes hostile names and launch data for text', async () => {
      campus.moodle.name = '<img src=x onerror="parent.hit=1">, "\u2028</script>';
      campus.moodle.launchData = '{"__proto__":{"hit":1},"constructor":{"prototype":{"hit":1}}}';
      await learner.launch('first');
      await finish(learner);
      expect(await learner.page.evaluate('window.hit ?? ({}).hit ?? null')).toBeNull();
      expect(await learner.course.locator('img[src="x"]').count()).toBe(0);
      await closeTab(learner);
      await expect
        .poll(() => campus.moodle.stored('first').get('cmi.core.lesson_status'), { timeout: 5000 })
        .toBe('completed');
    });

    it('102: is deaf to messages from any window', async () => {
      await learner.launch('first');
      await learner.page.evaluate(() => {
        const target = window.frames[0]!;
        const rows = ['lesson-done', 'close', 'reload', 'complete'].map((type) => ({ type, lesson: 'first', v: 1 }));
        for (const message of [...rows, '{"type":"close"}', null, 7]) target.postMessage(message, '*');
        const stranger = document.createElement('iframe');
        stranger.srcdoc =
          '<script>parent.frames[0].postMessage({ type: "lesson-done", lesson: "first" }, "*")</script>';
        document.body.append(stranger);
      });
      const first = learner.page.frameLocator('iframe[title="Course"]');
      await first.getByRole('button', { name: 'Complete and Continue' }).waitFor();
      await learner.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
      expect(await first.locator('[data-part="contents"] [data-done]').count()).toBe(0);
      expect(campus.moodle.ends).toBe(0);
      expect(campus.moodle.stored('first').get('cmi.core.lesson_status')).toBe('incomplete');
    });

    it('103: with sixty reported answers sends less than 48 kB, and all of it arrives when the page is closed', async () => {
      await learner.launch('long');
      await learner.answerAll();
      await learner.completeAndContinue();
      const live = learner.course.locator('[data-part="check-live"]');
      await live.getByRole('button').first().click();
      await learner.course.locator('main').evaluate((main) => {
        for (const input of main.querySelectorAll<HTMLElement>('input[value="a"]')) input.click();
      });
      await live.getByRole('button', { name: 'Check your answers' }).click();
      await live.getByRole('button', { name: 'Finish the check' }).click();
      await live.locator('[data-part="check-result"]').waitFor();
      await closeTab(learner);
      await expect.poll(() => campus.moodle.stored('long').get('cmi.success_status'), { timeout: 5000 }).toBe('passed');
      expect(campus.moodle.largest).toBeGreaterThan(10_000);
      expect(campus.moodle.largest).toBeLessThan(48 * 1024);
    });
  });
});

/** Runs in the page: it is put in the background. */
function hide(): void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
  Object.defineProperty(document, 'hidden', { value: true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

const longCheck = [
  smallCourse['02-second.md']!.split('## Question')[0]!,
  ...Array.from(
    { length: 60 },
    (_, index) =>
      `## Question: What is the colour of the thing with the number ${index}?\n\n- [x] Blue\n  > Yes.\n- [ ] Green\n  > No.\n`,
  ),
].join('\n');

/** What a page says of a program that has not started after some seconds, which need not pass here. */
async function expectLate({ course }: Learner): Promise<void> {
  const late = course.locator('[data-part="late"]');
  await late.waitFor({ state: 'attached' });
  await late.evaluate((element) => element.getAnimations().forEach((each) => each.finish()));
  await course.getByText('The course program did not start.').waitFor();
}
