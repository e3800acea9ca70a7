import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserFlags } from '../browser/support/find-browser.mjs';
import { startSite, type Site } from './support/site.ts';

/** What a page around a course may do to it without meaning to. */
const hostilePage = `<!doctype html><html lang="en" dir="rtl"><head><title>Intranet</title>
<style>
html { font-size: 62.5% }
* { letter-spacing: 0.3em !important; text-transform: uppercase !important; color: red !important }
label, input, p, fieldset { display: none !important }
[data-part] { color: lime !important; font-size: 9px !important }
learning-module { display: none; visibility: hidden }
</style></head><body><h1>Intranet</h1>
<form><input type="radio" name="lm-b-if_i_have_a_mentor_a" checked></form>
<learning-module src="course/"></learning-module>
<script>
window.heard = [];
for (const type of ['lm-ready', 'lm-lesson-complete', 'lm-course-complete', 'lm-error', 'lm-answer'])
  document.addEventListener(type, (event) => heard.push(type), true);
</script>
<script type="module" src="course/embed.js"></script></body></html>`;

describe('the web target', () => {
  const zip = join(inject('packages'), 'what-is-mentoring-1.0.0-web.zip');
  let browser: Browser;
  let site: Site;
  let short: Site;

  beforeAll(async () => {
    const { executablePath, env } = inject('browser');
    browser = await chromium.launch({ executablePath, env: env, args: [...browserFlags] });
    site = await startSite(zip, { 'intranet.html': hostilePage });
    short = await startSite(join(inject('packages'), 'what-is-mentoring-short-1.0.0-web.zip'), {
      'intranet.html': hostilePage,
    });
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
    await short.close();
  });

  it('stands alone, with progress on the device and an address for each lesson', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}course/`);
    await page.getByText('On this device', { exact: true }).waitFor();
    await makeGuesses(page);
    await page.getByRole('button', { name: 'Complete and Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'What is mentoring?' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/course/what_is_mentoring.html');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'What is mentoring?' }).waitFor();
    await page.getByText('All lessons').click();
    await page.getByRole('listitem').filter({ hasText: 'Before you start' }).getByText('Done').waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Before you start' }).waitFor();
    await page.getByText('You completed this lesson.').waitFor();
    await page.context().close();
  });

  it('looks and works the same inside a hostile page', async () => {
    const alone = await browser.newPage();
    await alone.goto(`${site.url}course/`);
    await alone.getByText('On this device', { exact: true }).waitFor();
    const embedded = await browser.newPage();
    const errors: string[] = [];
    embedded.on('pageerror', (error) => errors.push(error.message));
    await embedded.goto(`${site.url}intranet.html`);
    await embedded.getByText('On this device', { exact: true }).waitFor();
    expect(await lookOf(embedded)).toEqual(await lookOf(alone));

    const radio = embedded.getByRole('radio', { name: 'False' }).first();
    await radio.check();
    await embedded.getByRole('button', { name: 'Check' }).first().click();
    await embedded.getByRole('group', { name: 'Correct' }).waitFor();
    expect(await embedded.locator('body > form input').isChecked()).toBe(true);
    expect(errors).toEqual([]);
    await alone.context().close();
    await embedded.context().close();
  });

  it('tells the page around it what happened, and nothing of the answers', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}intranet.html`);
    await page.getByText('On this device', { exact: true }).waitFor();
    await makeGuesses(page);
    const address = page.url();
    await page.getByRole('button', { name: 'Complete and Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'What is mentoring?' }).waitFor();
    expect(page.url()).toBe(address);
    expect(await page.title()).toBe('Intranet');
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.filter((type) => type !== 'lm-progress')).toEqual(['lm-ready', 'lm-lesson-complete']);
    await page.context().close();
  });

  it('shows no lesson before the style of what is new in it holds, in a page of its own and inside another', async () => {
    for (const address of [`${site.url}course/`, `${site.url}intranet.html`]) {
      const page = await browser.newPage();
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/later.css', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(address);
      await page.getByText('On this device', { exact: true }).waitFor();
      await makeGuesses(page);
      await page.getByRole('button', { name: 'Complete and Continue' }).click();
      await page.waitForTimeout(300);
      expect(await page.getByRole('heading', { level: 1, name: 'Before you start' }).isVisible()).toBe(true);
      release();
      await page.getByRole('heading', { level: 1, name: 'What is mentoring?' }).waitFor();
      const style = page.locator('[data-part="course"]').evaluate((course) => {
        const [block, rows] = [document.createElement('div'), document.createElement('div')];
        block.dataset.part = 'block';
        rows.dataset.part = 'rows';
        course.append(block);
        block.append(rows);
        return getComputedStyle(rows).listStyleType;
      });
      expect(await style).toBe('none');
      await page.context().close();
    }
  });

  it('is dark in a window of its own where the system is, and light inside another page', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    const paper = () =>
      page.locator('[data-part="course"]').evaluate((course) => getComputedStyle(course).backgroundColor);
    await page.goto(`${site.url}course/`);
    await page.getByText('On this device', { exact: true }).waitFor();
    expect(await paper()).toBe('rgb(21, 25, 28)');
    await page.goto(`${site.url}intranet.html`);
    await page.getByText('On this device', { exact: true }).waitFor();
    expect(await paper()).toBe('rgb(251, 248, 242)');
    await context.close();
  });

  it('tells of a completed course when it is completed, and not again at the next visit', async () => {
    const page = await browser.newPage();
    await page.goto(`${short.url}intranet.html`);
    await page.getByText('On this device', { exact: true }).waitFor();
    await answerShortLesson(page);
    await page.getByRole('button', { name: 'Complete and Continue' }).click();
    await page.getByText('You have completed this course.').waitFor();
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await expect.poll(heard).toContain('lm-course-complete');
    await page.reload();
    await page.getByText('You completed this lesson.').waitFor();
    await expect.poll(heard).toContain('lm-ready');
    expect(await heard()).not.toContain('lm-course-complete');
    await page.context().close();
  });

  it('says from a file that the program did not start, and stays readable', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'learning-module-file-'));
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.getByText('The course program did not start.').waitFor();
    await page.getByText('Check yourself').first().click();
    await page.getByText('It cannot promise a promotion.').first().waitFor();
    await page.getByRole('link', { name: 'Next: What is mentoring?' }).click();
    await page.getByRole('heading', { level: 1, name: 'What is mentoring?' }).waitFor();
    await page.context().close();
    rmSync(folder, { recursive: true, force: true });
  });
});

/** Makes the four guesses of the first lesson. */
async function makeGuesses(page: Page): Promise<void> {
  const blocks = page.locator('lm-guess');
  for (let index = 0; index < (await blocks.count()); index++) {
    await blocks.nth(index).getByRole('radio').first().check();
    await blocks.nth(index).getByRole('button', { name: 'Check' }).click();
  }
}

/** Answers every row and every question of the short edition. */
async function answerShortLesson(page: Page): Promise<void> {
  const groups = page.locator('fieldset').filter({ has: page.getByRole('radio') });
  for (let index = 0; index < (await groups.count()); index++)
    await groups.nth(index).getByRole('radio').first().check();
  const checks = page.getByRole('button', { name: 'Check', exact: true });
  while ((await checks.count()) > 0) await checks.first().click();
}

/** Sizes, colours and directions of what a learner sees first. */
function lookOf(page: Page): Promise<unknown> {
  const selectors = [
    'main h1',
    'main p',
    '[data-part="option"]',
    '[data-part="button-primary"]',
    '[data-part="health"]',
  ];
  return Promise.all(
    selectors.map((selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { fontSize, fontFamily, color, display, letterSpacing, textTransform, direction, backgroundColor } =
            getComputedStyle(element);
          return { fontSize, fontFamily, color, display, letterSpacing, textTransform, direction, backgroundColor };
        }),
    ),
  );
}
