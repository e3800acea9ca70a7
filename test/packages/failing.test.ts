import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page, type Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { browserFlags } from '../browser/support/find-browser.mjs';
import { startSite, type Site } from './support/site.ts';

const couldNotStart = 'This part could not start.';

describe('what does not come', () => {
  let browser: Browser;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ ...inject('browser'), args: [...browserFlags] });
    site = await startSite(join(inject('packages'), 'every-block-1.0.0-web.zip'), {
      'login.html': '<!doctype html><html lang="en"><title>Sign in</title><main data-lesson="login">Sign in</main>',
    });
  });

  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
  });

  afterEach(() => page.context().close());

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  describe('110: a block', () => {
    const address = () => `${site.url}course/sort_rate_reflect.html`;
    const sort = () => page.locator('lm-sort').first();
    const left = () => page.locator('[data-part="end-status"]');

    it('whose file hangs says so after 5 s, shows its answers, and does not count', async () => {
      await page.route('**/block-sort.js', () => undefined);
      await page.goto(address());
      await page.getByRole('button', { name: 'Go on without completing' }).waitFor();
      expect(await sort().getByText(couldNotStart).count()).toBe(0);
      await sort().getByText(couldNotStart).waitFor();
      await expectAnswers(sort());
      await page.getByRole('button', { name: 'Complete and Continue', disabled: false }).waitFor();
      expect(await left().getByRole('link').count()).toBe(0);
    });

    it('whose file hangs holds up neither the other blocks nor the record', async () => {
      await page.route('**/block-sort.js', () => undefined);
      await page.goto(address());
      await page.locator('lm-rate [data-part="live"] button').first().waitFor();
      await page.locator('[data-part="not-connected"]').waitFor({ state: 'detached' });
      await page.getByText('On this device').or(page.getByText('Saved on this device')).first().waitFor();
      expect(await sort().getByText(couldNotStart).count()).toBe(0);
    });

    it('that comes late takes over, and counts again', async () => {
      const held: Route[] = [];
      await page.route('**/block-sort.js', (route) => void held.push(route));
      await page.goto(address());
      await sort().getByText(couldNotStart).waitFor();
      for (const route of held) await route.continue();
      await sort().getByRole('button', { name: 'Check' }).waitFor();
      await sort().getByText(couldNotStart).waitFor({ state: 'detached' });
      expect(await sort().getByText('Check yourself').isVisible()).toBe(false);
      expect(await left().getByRole('link').count()).toBeGreaterThan(0);
    });

    it.each([
      ['whose file cannot be had', (route: Route) => route.abort()],
      ['whose file is something else', (route: Route) => script(route, '<html>Sign in</html>')],
      ['whose file never defines it', (route: Route) => script(route, '')],
      [
        'that throws when it is drawn',
        (route: Route) =>
          script(
            route,
            'customElements.define("lm-sort", class extends HTMLElement { connectedCallback() { throw new Error("broken") } })',
          ),
      ],
    ])('%s says so at once, shows its answers, and does not count', async (_case, answer) => {
      await page.route('**/block-sort.js', answer);
      const start = page.goto(address());
      await sort().getByText(couldNotStart).waitFor({ timeout: 4000 });
      await start;
      await expectAnswers(sort());
      await page.getByRole('button', { name: 'Complete and Continue', disabled: false }).waitFor();
    });
  });

  describe('110: a check', () => {
    it('that cannot be had says so, shows its questions, and lets the learner go on', async () => {
      await page.route('**/block-check.js', (route) => route.abort());
      await page.goto(`${site.url}course/check.html`);
      await page.getByText('The check could not start.').waitFor();
      await page.locator('lm-check [data-part="block"]').first().getByRole('radio').first().waitFor();
      await page.getByRole('button', { name: 'Go on without completing' }).click();
      await page.getByRole('heading', { level: 1, name: 'Summary' }).waitFor();
      await page.getByText('Not everything is done yet.').waitFor();
    });
  });

  describe('a page', () => {
    const second = () => page.getByRole('link', { name: 'Questions' }).first();

    async function openContents(): Promise<void> {
      await page.goto(`${site.url}course/index.html`);
      await page.locator('[data-part="not-connected"]').waitFor({ state: 'detached' });
      await page.getByText('All lessons').click();
    }

    it('is read by XMLHttpRequest where fetch is barred', async () => {
      await page.addInitScript(barFetch);
      await openContents();
      await second().click();
      await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
    });

    it('is read through a hidden frame where both are barred, and its program stays still there', async () => {
      await page.addInitScript(barFetch);
      await page.addInitScript(barRequest);
      const frames: string[] = [];
      page.on('request', (request) => {
        if (request.frame() !== page.mainFrame()) frames.push(new URL(request.url()).pathname.split('/').at(-1)!);
      });
      await openContents();
      await second().click();
      await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
      await page.locator('lm-choice').first().getByRole('button', { name: 'Check' }).waitFor();
      expect(frames).toContain('questions.html');
      expect(frames).not.toContain('player.js');
      await page.locator('iframe').waitFor({ state: 'detached' });
    });

    it.each([
      ['a login page', (route: Route) => route.fulfill({ status: 302, headers: { location: '/login.html' } })],
      ['another course', (route: Route) => rewritten(route, /data-revision="[^"]*"/, 'data-revision="other"')],
      [
        'another lesson',
        (route: Route) => rewritten(route, /data-lesson="questions" data-c/, 'data-lesson="q" data-c'),
      ],
    ])('111: is not taken when %s stands under its address, read in any way', async (_case, answer) => {
      for (const bars of [[], [barFetch], [barFetch, barRequest]]) {
        const tab = await (await browser.newContext()).newPage();
        for (const bar of bars) await tab.addInitScript(bar);
        await tab.route('**/questions.html', answer);
        await tab.goto(`${site.url}course/index.html`);
        await tab.locator('[data-part="not-connected"]').waitFor({ state: 'detached' });
        await tab.getByText('All lessons').click();
        await tab.getByRole('link', { name: 'Questions' }).first().click();
        await tab.locator('[data-part="end-status"]', { hasText: 'could not be loaded' }).waitFor();
        expect(await tab.locator('main').getAttribute('data-lesson')).not.toBe('questions');
        await tab.context().close();
      }
    });

    it('111: that hangs is said to be missing after 20 s, and can be asked for again', async () => {
      const held: Route[] = [];
      await page.route('**/questions.html', (route) => void held.push(route));
      await page.clock.install();
      await openContents();
      await second().click();
      await page.clock.fastForward(20_000);
      await page.locator('[data-part="end-status"]', { hasText: 'could not be loaded' }).waitFor();
      await page.unroute('**/questions.html');
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
    });

    it('111: of a server in trouble may be asked for again', async () => {
      await page.route('**/questions.html', (route) => route.fulfill({ status: 503, body: 'Busy' }));
      await openContents();
      await second().click();
      await page.locator('[data-part="end-status"]', { hasText: 'could not be loaded' }).waitFor();
      await page.unroute('**/questions.html');
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
    });

    it('is held before it is asked for, and only the next one where data are to be saved', async () => {
      for (const saves of [false, true]) {
        const tab = await (await browser.newContext()).newPage();
        if (saves)
          await tab.addInitScript(() => {
            Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
          });
        const held: string[] = [];
        tab.on('request', (request) => {
          if (request.resourceType() === 'fetch') held.push(new URL(request.url()).pathname.slice('/course/'.length));
        });
        await tab.goto(`${site.url}course/index.html`);
        const all = [
          'markdown.html',
          'questions.html',
          'sort_rate_reflect.html',
          'cards_steps.html',
          'match_order.html',
          'guess_poll.html',
          'fill_number.html',
          'scenario.html',
          'plan_label.html',
          'glossary_media.html',
          'check.html',
        ];
        const expected = saves ? all.slice(0, 1) : all;
        // The pages come before the programs of their kinds.
        await tab.waitForRequest('**/block-check.js');
        expect(held).toEqual(expected);
        await tab.context().setOffline(true);
        await tab.getByText('All lessons').click();
        await tab.getByRole('link', { name: 'Plain Markdown' }).first().click();
        await tab.getByRole('heading', { level: 1, name: 'Plain Markdown' }).waitFor();
        await tab.context().close();
      }
    });
  });
});

async function expectAnswers(block: Locator): Promise<void> {
  await block.locator('summary', { hasText: 'Check yourself' }).click();
  await block.locator('[data-part="answers"] [data-part="answer"], [data-part="answers"] p').first().waitFor();
}

function script(route: Route, body: string): Promise<void> {
  return route.fulfill({ contentType: 'text/javascript', body });
}

async function rewritten(route: Route, what: RegExp, by: string): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).replace(what, by) });
}

function barFetch(): void {
  window.fetch = () => Promise.reject(new TypeError('barred'));
}

function barRequest(): void {
  XMLHttpRequest.prototype.send = function () {
    this.onerror?.(new ProgressEvent('error'));
  };
}
