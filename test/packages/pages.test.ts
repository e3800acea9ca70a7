import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageNames, readShipped } from './support/shipped.ts';
import { startSite, type Site } from './support/site.ts';
import { complaintsOf, isReady, launch, launchBrowser, lmsPage, watchedPage } from './support/visit.ts';

/** One target of each player: the editions of 2004 differ in nothing that a browser loads. */
const forms = (['web', 'scorm12', 'scorm2004-4th'] as const).flatMap((target) =>
  packageNames(target).map((name) => ({ name, isWeb: target === 'web' })),
);

describe.each(forms)('$name', ({ name, isWeb }) => {
  const { zip, files } = readShipped(name);
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    browser = await launchBrowser();
    site = await startSite(zip, { 'lms.html': lmsPage });
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const pages = Object.keys(files).filter((path) => path.endsWith('.html'));

  it.each(pages)(
    'opens %s, and is answered, without a violation of its policy or a request to a stranger',
    async (path) => {
      const page = await watchedPage(browser);
      const complaints = listen(page, site.url);
      if (isWeb) {
        await page.goto(`${site.url}course/${path}`);
        await isReady(page);
      } else {
        await launch(page, site.url, path);
      }
      await answerEverything(page.frames().at(-1)!);
      expect([...complaints, ...(await complaintsOf(page))]).toEqual([]);
      await page.context().close();
    },
  );
});

/** What a browser says of a page: errors, and requests that leave the site. */
function listen(page: Page, site: string): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !url.startsWith('data:')) complaints.push(`request to a stranger: ${url}`);
  });
  return complaints;
}

/** Opens and answers all that a page has, so that every part of it has been shown; returns when it is painted. */
async function answerEverything(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const press = (selector: string) =>
      document.querySelectorAll<HTMLElement>(selector).forEach((each) => each.click());
    press('[data-part="check-live"] button');
    await painted();
    press('summary');
    document.querySelectorAll('fieldset').forEach((group) => group.querySelector('input')?.click());
    await painted();
    press('main button');
    await painted();
  });
}
