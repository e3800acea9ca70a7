import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Block } from '../../src/model/block.ts';
import type { LessonData } from '../../src/model/course.ts';
import { exchanged, fillGaps, followScenario, putInOrder } from './support/learner.ts';
import { startSite, type Site } from './support/site.ts';
import { launchBrowser } from './support/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each width and each colour once: the blocks alone are taken through all of them (test/browser/blocks). */
const looks = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

describe(
  'a whole page, dark on a phone and light on a wide screen, is without a finding of axe',
  { timeout: 180_000 },
  () => {
    let browser: Browser;
    let web: Site;
    let scorm: Site;
    let page: Page;

    beforeAll(async () => {
      browser = await launchBrowser();
      web = await startSite(join(inject('packages'), 'every-block-1.0.0-web.zip'));
      scorm = await startSite(join(inject('packages'), 'every-block-1.0.0-scorm12.zip'));
    });

    afterAll(async () => {
      await browser.close();
      await web.close();
      await scorm.close();
    });

    beforeEach(async () => {
      page = await browser.newPage();
    });

    afterEach(async () => {
      await page.context().close();
    });

    it('with all that Markdown can hold, and the list of lessons closed and open', async () => {
      await open(page, web, 'markdown.html');
      await isClean(page, 'text');
      await page.getByText('All lessons').click();
      await isClean(page, 'list of lessons');
    });

    it('with questions: fresh, passed over, answered, and restored', async () => {
      await open(page, web, 'questions.html');
      await isClean(page, 'fresh');
      await submitAll(page);
      await isClean(page, 'passed over');
      await page.locator('summary', { hasText: 'Hint' }).click();
      await answerAll(page);
      await isClean(page, 'answered');
      await open(page, web, 'questions.html');
      await isClean(page, 'restored');
    });

    it('with things to sort, to rate and to write: fresh, passed over, answered, and restored', async () => {
      await open(page, web, 'sort_rate_reflect.html');
      await isClean(page, 'fresh');
      await submitAll(page);
      await isClean(page, 'passed over');
      await answerAll(page);
      await isClean(page, 'answered');
      await open(page, web, 'sort_rate_reflect.html');
      await isClean(page, 'restored');
    });

    it('with things to match and to order: fresh, passed over, answered, and restored', async () => {
      await open(page, web, 'match_order.html');
      await isClean(page, 'fresh');
      await submitAll(page);
      await isClean(page, 'passed over');
      await answerAll(page);
      await isClean(page, 'answered');
      await open(page, web, 'match_order.html');
      await isClean(page, 'restored');
    });

    it('with gaps and a number: fresh, passed over, answered, and restored', async () => {
      await open(page, web, 'fill_number.html');
      await isClean(page, 'fresh');
      await submitAll(page);
      await isClean(page, 'passed over');
      await answerAll(page);
      await isClean(page, 'answered');
      await open(page, web, 'fill_number.html');
      await isClean(page, 'restored');
    });

    it('with a plan and pictures: fresh, passed over, answered, and restored', async () => {
      await open(page, web, 'plan_label.html');
      await isClean(page, 'fresh');
      await submitAll(page);
      await isClean(page, 'passed over');
      await answerAll(page);
      await page.getByRole('button', { name: '3 Feedback' }).click();
      await isClean(page, 'answered');
      await open(page, web, 'plan_label.html');
      await isClean(page, 'restored');
    });

    it('with a scenario: fresh, passed over, in its steps, at its end, and restored', async () => {
      await open(page, web, 'scenario.html');
      await isClean(page, 'fresh');
      await page.getByRole('button', { name: 'Choose' }).click();
      await isClean(page, 'passed over');
      await page.getByRole('radio', { name: 'talk to them' }).check();
      await page.getByRole('button', { name: 'Choose' }).click();
      await isClean(page, 'what follows');
      await page.getByRole('button', { name: 'Next' }).click();
      await isClean(page, 'second step');
      await page.getByRole('button', { name: 'Go back one step' }).click();
      for (const block of await blocksOf(page))
        if (block.kind === 'scenario') await followScenario(page.locator(`#lm-b-${block.id}`), block, false);
      await isClean(page, 'end');
      await open(page, web, 'scenario.html');
      await isClean(page, 'restored');
    });

    it('with things to learn with: fresh, and in use', async () => {
      await open(page, web, 'cards_steps.html');
      await isClean(page, 'fresh');
      await page.locator('summary', { hasText: 'What begins a heading?' }).click();
      await page.getByRole('button', { name: 'One step at a time' }).click();
      await page.getByRole('checkbox', { name: 'I have read it aloud' }).check();
      await isClean(page, 'in use');
      await page.getByRole('button', { name: 'I knew it' }).click();
      await open(page, web, 'cards_steps.html');
      expect(await page.getByRole('checkbox', { name: 'I have read it aloud' }).isChecked()).toBe(true);
    });

    it('with a check: before it, in it, with gaps, failed, passed, and summed up', async () => {
      await open(page, web, 'check.html');
      await isClean(page, 'before');
      await page.getByRole('button', { name: 'Start the check' }).click();
      await isClean(page, 'in the check');
      await page.getByRole('button', { name: 'Check your answers' }).click();
      await isClean(page, 'gaps');
      await page.getByRole('button', { name: 'Finish anyway' }).click();
      await isClean(page, 'failed');
      await page.getByRole('button', { name: 'Go on without completing' }).click();
      await isAt(page, 'Summary');
      await isClean(page, 'summary with something left');
      await page.getByRole('button', { name: 'Back to the last lesson' }).click();
      await isAt(page, 'A small check');
      await page.getByRole('button', { name: 'Try again with new questions' }).click();
      for (const block of await blocksOf(page))
        if (await page.locator(`#lm-b-${block.id}`).isVisible()) await choose(page, block, true);
      await page.getByRole('button', { name: 'Check your answers' }).click();
      await isClean(page, 'answers');
      await page.getByRole('button', { name: 'Finish the check' }).click();
      await isClean(page, 'passed');
      await page.getByRole('button', { name: 'Complete and Continue' }).click();
      await isAt(page, 'Summary');
      await isClean(page, 'summary');
    });

    it('with notices: no learning system, and a page that cannot be loaded', async () => {
      await open(page, scorm, 'index.html');
      await page.getByText('Your learning system does not answer.').waitFor();
      await isClean(page, 'no learning system');
      await page.reload();
      await page.route('**/*.html', (route) => route.fulfill({ status: 503 }));
      await page.getByRole('button', { name: 'Complete and Continue' }).click();
      await page.locator('[data-part="end-status"]').getByText('could not be loaded').waitFor();
      await isClean(page, 'page that cannot be loaded');
    });
  },
);

async function isClean(page: Page, state: string): Promise<void> {
  const found: string[] = [];
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
    // A theme changes colours alone.
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
    const { violations } = await page.evaluate(
      (only) => (window as unknown as Axe).axe.run(document, { runOnly: only }),
      rules,
    );
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ target }) => `${state}, ${width} px, ${colorScheme}: ${id} at ${target.join(' ')}`));
  }
  expect(found).toEqual([]);
}

async function open(page: Page, site: Site, path: string): Promise<void> {
  await page.goto(`${site.url}course/${path}`);
  await page.locator('[data-part="end"][data-ready]').waitFor();
  await page.locator('[data-part="not-connected"]').waitFor({ state: 'detached' });
}

async function isAt(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

async function blocksOf(page: Page): Promise<readonly Block[]> {
  const text = await page.locator('main script[data-part="lesson"]').textContent();
  return (JSON.parse(text ?? '') as LessonData).blocks;
}

async function submitAll(page: Page): Promise<void> {
  for (const button of await page.locator('main button[type="submit"]').all()) await button.click();
}

/** Every second block rightly. */
async function answerAll(page: Page): Promise<void> {
  for (const [index, block] of (await blocksOf(page)).entries()) {
    await choose(page, block, index % 2 === 0);
    await page.locator(`#lm-b-${block.id} button[type="submit"]`).click();
  }
}

async function choose(page: Page, block: Block, right: boolean): Promise<void> {
  const inputs = page.locator(`#lm-b-${block.id} fieldset`);
  if (block.kind === 'reflect' || block.kind === 'plan')
    await page.locator(`#lm-b-${block.id} textarea`).first().fill('Some words.');
  else if (block.kind === 'choice') {
    const wrong = block.options.filter((id) => !block.right.includes(id)).slice(0, 1);
    for (const value of right ? block.right : wrong) await inputs.locator(`input[value="${value}"]`).check();
  } else if (block.kind === 'sort') {
    for (const [item, value] of Object.entries(block.key))
      await page
        .locator(`input[name="lm-b-${block.id}-${item}"][value="${right ? value : block.categories[0]!}"]`)
        .check();
  } else if (block.kind === 'match') {
    for (const [item, target] of Object.entries(right ? block.key : exchanged(block.key)))
      await page.locator(`#lm-b-${block.id}-${item}`).selectOption(target);
  } else if (block.kind === 'order') {
    const wrong = [...block.items.slice(1), ...block.items.slice(0, 1)];
    await putInOrder(page.locator(`#lm-b-${block.id}`), right ? block.items : wrong);
  } else if (block.kind === 'number') {
    await page.locator(`#lm-b-${block.id} [data-part="number"] input`).fill(String(block.from - (right ? 0 : 1)));
  } else if (block.kind === 'fill') {
    await fillGaps(page.locator('body'), block, right);
  } else {
    for (const row of await page.locator(`#lm-b-${block.id} [data-part="row"]`).all())
      await row.locator('input').nth(1).check();
  }
}

interface Axe {
  readonly axe: { run(root: Document, options: { runOnly?: string[] }): Promise<AxeResults> };
}
