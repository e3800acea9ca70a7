import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Learner } from './learner.ts';

/** Waits until the header says this of saving, and nothing else. */
export async function expectHealth(learner: Learner, words: string): Promise<void> {
  await learner.course.locator('[data-part="health"]', { hasText: new RegExp(`^${words}$`) }).waitFor();
}

/** A line above the lesson that tells the learner of this. */
export function notice(learner: Learner, code: string): Locator {
  return learner.course.locator(`[data-notice="${code}"]`);
}

/** These questions of the lesson in the page, and no others, are answered rightly. */
export async function expectAnswered(learner: Learner, ...ids: readonly string[]): Promise<void> {
  const chosen = learner.course.locator('lm-choice:has(input:checked)');
  const idsOf = () => chosen.evaluateAll((blocks) => blocks.map(({ id }) => id.slice('lm-b-'.length)));
  await expect.poll(idsOf, { timeout: 5000 }).toEqual(ids);
}

/** Waits until the page has what it fetches ahead: the programs of the kinds come last, that of a check among them. */
export async function expectHeld({ course }: Learner): Promise<void> {
  const fetched = () =>
    course.locator('html').evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(' '),
    );
  await expect.poll(fetched, { timeout: 10_000 }).toContain('/block-check.js');
}

export async function answerOne(learner: Learner, id: string): Promise<void> {
  await learner.answer((await learner.blocks()).find((block) => block.id === id)!);
}

/** The first lesson, the check, and on to the summary. */
export async function finish(learner: Learner): Promise<void> {
  await learner.answerAll();
  await learner.completeAndContinue();
  await learner.takeCheck();
  await learner.completeAndContinue();
}

/** The page's documents hear nothing of these events, as if the browser had sent none. */
export async function deafen(page: Page, ...events: readonly string[]): Promise<void> {
  await page.addInitScript((names) => {
    for (const name of names) window.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
  }, events);
}

/** Closes the tab as a learner does, and waits until it is gone. */
export async function closeTab({ page }: Learner): Promise<void> {
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
}

/** The course is put in the background, or comes back. */
export async function turn(learner: Learner, state: 'hidden' | 'visible'): Promise<void> {
  await learner.course.locator('html').evaluate((_element, to) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: to });
    Object.defineProperty(document, 'hidden', { configurable: true, value: to === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);
}

/** The process of the page is gone from one moment to the next. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** What the page around the course has counted. */
export function seen(learner: Learner): Promise<{ commits: number; ends: number; calls: number }> {
  return learner.page.evaluate(() => {
    const { commits, ends, calls } = (window as unknown as { seen: { commits: number; ends: number; calls: number } })
      .seen;
    return { commits, ends, calls };
  });
}
