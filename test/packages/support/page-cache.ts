import type { Browser, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

/**
 * Says loudly whether a page can come back from the back/forward cache of this browser. A headless shell has none, as
 * Playwright and npm bring it; there the events are sent by hand, which proves what the page does, not what the browser does.
 */
export async function findPageCache(browser: Browser, address: string): Promise<boolean> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await goAndReturn(page, `${address}?away`);
  await vi.waitFor(async () => expect(await page.evaluate('location.href')).toBe(address), 5000);
  const hasCache = (await isBack(page)) === true;
  await context.close();
  if (!hasCache)
    console.warn('NO BACK/FORWARD CACHE in this browser: rows 36 and 37 are tested with its events alone.');
  return hasCache;
}

/** To another page and back, by way of the back/forward cache; Playwright no longer finds the frame in it. */
export async function leaveAndReturn(page: Page, elsewhere: string, hasCache: boolean): Promise<void> {
  if (!hasCache) return page.evaluate(sendEvents);
  await goAndReturn(page, elsewhere);
  await expect.poll(() => isBack(page), { timeout: 5000 }).toBe(true);
}

async function goAndReturn(page: Page, elsewhere: string): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { isBack: persisted }));
  });
  await page.goto(elsewhere);
  const session = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]!.id });
}

function isBack(page: Page): Promise<unknown> {
  return page.evaluate('window.isBack').catch(() => false);
}

/** Runs in the page around the course: what its window and the course's hear when both rest and come back. */
function sendEvents(): void {
  for (const each of [window, window.frames[0]!])
    each.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  for (const each of [window, window.frames[0]!])
    each.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}
