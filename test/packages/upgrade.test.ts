import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { places } from '../bench/gallery.mjs';
import { readShipped, type Shipped } from './support/shipped.ts';
import { startSite, type Site } from './support/site.ts';
import { isReady, launchBrowser, shiftOf, watchedPage } from './support/visit.ts';

describe('the programs of the gallery', () => {
  let browser: Browser;
  let site: Site;
  let shipped: Shipped;

  beforeAll(async () => {
    shipped = readShipped('every-block-1.0.0-web');
    browser = await launchBrowser();
    site = await startSite(shipped.zip);
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('come to what is read already, and move none of it', async () => {
    const page = await watchedPage(browser);
    const shifts: Record<string, number> = {};
    for (const place of places(shipped.files)) {
      const letIn = await holdScripts(page);
      await page.goto(`${site.url}course/${place}`, { waitUntil: 'commit' });
      await drawn(page);
      letIn();
      await isReady(page);
      await drawn(page);
      const shift = await shiftOf(page);
      if (shift > 0.02) shifts[place] = shift;
      await page.goto('about:blank');
    }
    expect(shifts).toEqual({});
    // A visit for each place.
  }, 180_000);
});

/** Keeps the course's programs away until what is returned is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let letIn = () => {};
  const held = new Promise<void>((resolve) => (letIn = resolve));
  await page.unrouteAll();
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letIn;
}

/** Waits until the whole text stands in the page and is drawn. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState !== 'loading');
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
