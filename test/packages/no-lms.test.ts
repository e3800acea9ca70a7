import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserFlags } from '../browser/support/find-browser.mjs';
import { startSite, type Site } from './support/site.ts';

const frame = '<!doctype html><title>Portal</title><iframe src="course/index.html" width="700" height="600"></iframe>';

describe.each([
  { target: 'scorm12', api: 'API', prefix: 'LMS', end: 'Finish' },
  { target: 'scorm2004-3rd', api: 'API_1484_11', prefix: '', end: 'Terminate' },
])('$target without an LMS around it', ({ target, api, prefix, end }) => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    browser = await chromium.launch({ ...inject('browser'), args: [...browserFlags] });
    site = await startSite(join(inject('packages'), `what-is-mentoring-short-1.0.0-${target}.zip`), {
      'portal.html': frame,
    });
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function open(address: string): Promise<Page> {
    const page = await browser.newPage();
    await page.clock.install();
    await page.goto(site.url + address);
    return page;
  }

  it('says in a frame that none can be reached, keeps what is done on the device, and finds one that comes later', async () => {
    const page = await open('portal.html');
    const course = page.frameLocator('iframe');
    await course.getByRole('radio').first().check();
    await page.clock.runFor(9000);
    await course.getByText('Your learning system cannot be reached from here.').waitFor();
    await course.locator('[data-part="health"]', { hasText: 'device' }).waitFor();
    await page.evaluate(provideApi, { api, prefix, end });
    await course.getByRole('button', { name: 'Try again' }).click();
    await course.getByText('Your learning system cannot be reached from here.').waitFor({ state: 'detached' });
    await course.locator('[data-part="health"]', { hasText: /^Saved$/ }).waitFor();
    await page.context().close();
  });

  it('says in a window of its own that none answers', async () => {
    const page = await open('course/index.html');
    await page.clock.runFor(9000);
    await page.getByText('Your learning system does not answer.').waitFor();
    await page.context().close();
  });

  it('waits for an LMS that is late', async () => {
    const page = await open('portal.html');
    const course = page.frameLocator('iframe');
    await page.clock.runFor(3000);
    await page.evaluate(provideApi, { api, prefix, end });
    await page.clock.runFor(2000);
    await course.locator('[data-part="health"]', { hasText: /^Saved$/ }).waitFor();
    expect(await course.locator('[data-part="notice"]').count()).toBe(0);
    await page.context().close();
  });
});

/** Runs in the page: an LMS that says yes to everything and stores nothing. */
function provideApi({ api, prefix, end }: { api: string; prefix: string; end: string }): void {
  const answers = { Initialize: 'true', [end]: 'true', SetValue: 'true', Commit: 'true', GetValue: '' };
  const errors = { GetLastError: '0', GetErrorString: '', GetDiagnostic: '' };
  const methods = new Map<string, () => string>();
  for (const [name, answer] of Object.entries({ ...answers, ...errors })) methods.set(prefix + name, () => answer);
  Object.assign(window, { [api]: Object.fromEntries(methods) });
}
