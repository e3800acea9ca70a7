import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { browserFlags } from '../../browser/support/find-browser.mjs';

/** What lms.html tells of a launch; times in milliseconds since the launch. */
export interface Told {
  readonly ready: number;
  readonly calls: readonly { readonly name: string; readonly at: number }[];
  /** Paths are relative to the course; what lies outside it has its whole address. */
  readonly requests: readonly { readonly path: string; readonly at: number }[];
}

/** The page that plays the LMS, to be served beside a course. */
export const lmsPage = readFileSync(instrument('lms.html'), 'utf8');

export function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = inject('browser');
  return chromium.launch({ executablePath, env, args: [...browserFlags] });
}

/** A page of a device of its own, where the probe runs in every document. */
export async function watchedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript({ path: instrument('probe.js') });
  return context.newPage();
}

/** Waits until the course in the page, or in its frame, has dispatched `lm-ready`. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as Watched).seen.readyAt > 0);
}

/** What the probe has to complain of: violations of the policy, parts of the course that could not start. */
export function complaintsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as Watched).seen.complaints);
}

/** How far what was drawn has moved by itself, as browsers count it. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Watched).seen.shift);
}

/** Launches a page of a course in the LMS's frame. */
export async function launch(page: Page, site: string, path: string): Promise<void> {
  await page.goto(`${site}lms.html`);
  await page.evaluate((address) => (window as unknown as Watched).launch(address), `course/${path}`);
  await isReady(page);
}

export function told(page: Page): Promise<Told> {
  return page.evaluate(() => (window as unknown as Watched).told());
}

/** The names that probe.js and lms.html put on the top window. */
interface Watched {
  readonly seen: { readonly readyAt: number; readonly complaints: readonly string[]; readonly shift: number };
  launch(address: string): void;
  told(): Told;
}

function instrument(name: string): string {
  return fileURLToPath(new URL(`../../bench/${name}`, import.meta.url));
}
