import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { browserFlags } from '../browser/support/find-browser.mjs';
import { startAgingSite, type AgingSite } from './support/aging-site.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** An LMS that counts the sessions that are opened. */
const lms = `<!doctype html><title>LMS</title><script>
let opened = 0;
const yes = () => 'true';
window.API = { LMSInitialize: () => (opened++, 'true'), LMSFinish: yes, LMSSetValue: yes, LMSCommit: yes,
  LMSGetValue: () => '', LMSGetLastError: () => '0', LMSGetErrorString: () => '', LMSGetDiagnostic: () => '' };
</script><iframe src="course/index.html" width="700" height="600"></iframe>`;

describe.each([
  { target: 'web', address: 'course/index.html' },
  { target: 'scorm12', address: 'lms.html' },
])('an older player in the browser’s cache, as $target', ({ target, address }) => {
  const zip = join(inject('packages'), `what-is-mentoring-short-1.0.0-${target}.zip`);
  let browser: Browser;
  let site: AgingSite;
  let learner: BrowserContext;

  beforeAll(async () => {
    browser = await chromium.launch({ ...inject('browser'), args: [...browserFlags] });
  });

  beforeEach(async () => {
    site = await startAgingSite(zip, version, { 'lms.html': lms });
    learner = await browser.newContext();
  });

  afterEach(async () => {
    await learner.close();
    await site.close();
  });

  afterAll(() => browser.close());

  /** Takes the course once, and gives how often its page was loaded and how many sessions were opened at the LMS. */
  async function visit(init: () => void = () => undefined): Promise<{ loads: number; sessions: number }> {
    site.forget();
    const page = await learner.newPage();
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.url().includes('/course/')) loads++;
    });
    await page.addInitScript(init);
    await page.goto(site.url + address);
    const course = target === 'web' ? page.mainFrame() : page.frame({ url: /course/ })!;
    await course.locator('[data-part="not-connected"]').waitFor({ state: 'detached' });
    // A second reload would have begun by now.
    await page.waitForTimeout(500);
    const sessions = target === 'web' ? 1 : await page.evaluate<number>('opened');
    await page.close();
    return { loads, sessions };
  }

  const programs = () => site.asked.filter((path) => /\.(js|css)$/.test(path)).map((path) => path.slice(7));

  it('is taken from the cache as long as the page wants it', async () => {
    await visit();
    expect(await visit()).toEqual({ loads: 1, sessions: 1 });
    expect(programs()).not.toContain('player.js');
  });

  it.each([
    ['', () => undefined],
    [
      ' where fetch is barred and nothing can be stored',
      () => {
        window.fetch = () => Promise.reject(new TypeError('barred'));
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('barred', 'SecurityError');
            },
          });
      },
    ],
  ])('is fetched anew once when a page wants another, before a session is opened%s', async (_where, init) => {
    site.release({ pages: '0.0.1', programs: '0.0.1' });
    await visit(init);
    site.release({ pages: version, programs: version });
    expect(await visit(init)).toEqual({ loads: 2, sessions: 1 });
    expect(programs()).toContain('player.js');
    expect(await visit(init)).toEqual({ loads: 1, sessions: 1 });
    expect(programs()).toEqual([]);
  });

  it('has to do when the server has no other', async () => {
    site.release({ pages: version, programs: '0.0.1' });
    expect(await visit()).toEqual({ loads: 2, sessions: 1 });
  });

  it('has to do when it cannot be fetched anew', async () => {
    site.release({ pages: '0.0.1', programs: '0.0.1' });
    await visit();
    site.release({ pages: version, programs: version });
    const barred = () => {
      window.fetch = () => Promise.reject(new TypeError('barred'));
      XMLHttpRequest.prototype.send = () => {
        throw new DOMException('barred', 'NetworkError');
      };
    };
    expect(await visit(barred)).toEqual({ loads: 1, sessions: 1 });
  });

  it('is fetched anew with every file that it loads', async () => {
    site.release({ pages: version, programs: '0.0.1' });
    await visit();
    const shipped = Object.keys(unzipSync(readFileSync(zip))).filter((path) => /\.(js|css)$/.test(path));
    // What a foreign page loads by itself is no file of the player.
    expect(new Set(programs())).toEqual(new Set(shipped.filter((path) => path !== 'embed.js')));
  });
});
