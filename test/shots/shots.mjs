/* global window */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { serve } from '../bench/serve.mjs';
import { browserFlags, findBrowser } from '../browser/support/find-browser.mjs';
import { acts } from './acts.mjs';
import { contactSheet } from './contact-sheet.mjs';
import { blocks, pages } from './states.mjs';
import { put, views } from './views.mjs';

/** Takes a picture of every block of the gallery in every state and view, from the built course with the real player. */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, more: { type: 'boolean' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'dist/shots');
const site = await serve(unzipSync(readFileSync(join(root, 'dist/packages/every-block-1.0.0-scorm12.zip'))));
const browser = await chromium.launch({ ...findBrowser(), args: browserFlags });
const chosen = views.filter(({ isMore }) => values.more || !isMore);
const subjects = [...blocks, ...pages].filter(({ kind }) => kind.includes(values.only));
const shots = [];
const problems = [];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const lms = fileURLToPath(new URL('lms.js', import.meta.url));
const work = subjects.flatMap((subject) => Object.entries(subject.states).map((state) => [subject, ...state]));
// Two at once: one draws while the other loads.
await Promise.all([workOff(), workOff()]);
await browser.close();
site.close();
writeFileSync(join(folder, 'index.html'), contactSheet(subjects, shots, chosen));
console.log(`${shots.length} pictures of ${subjects.length} subjects: ${join(folder, 'index.html')}`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

async function workOff() {
  for (let next = work.shift(); next; next = work.shift()) await shoot(...next);
}

/** One subject in one state, reached in a browser that was never there before, in all views. */
async function shoot(subject, state, ways) {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  await context.addInitScript({ path: lms });
  const page = await context.newPage();
  try {
    await page.goto(`${site.url}${subject.page}.html`);
    await page.waitForFunction(() => window.isReady);
    const part = subject.name ? blockOf(page, subject.name) : page.locator(subject.part).first();
    await part.scrollIntoViewIfNeeded();
    const course = page.locator('[data-part="course"]');
    for (const [verb, ...words] of ways) {
      await acts[verb](subject.name ? part : course, ...words);
      // What follows is drawn in the next frame, and the place of the pointer is no part of a state.
      await page.mouse.move(0, 0);
      await page.waitForTimeout(100);
    }
    for (const view of chosen) {
      await put(page, view);
      const path = `${shots.length}.png`.padStart(8, '0');
      const shot = { subject, state, view, path };
      shots.push(shot);
      writeFileSync(join(folder, path), await picture(page, part, shot));
    }
  } catch (error) {
    problems.push(`${subject.kind}, ${state}: ${error.message.split('\n')[0]}`);
  }
  await context.close();
}

function blockOf(page, name) {
  return page.locator('[data-part="block"], [data-part="compare"]', {
    has: page.getByRole('heading', { name, exact: true }),
  });
}

/** The part with a little of what is around it; what is wider than the page is a problem. */
async function picture(page, part, { subject, state, view }) {
  const { box, overflow } = await part.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const root = element.ownerDocument.documentElement;
    const { scrollX, scrollY } = element.ownerDocument.defaultView;
    return {
      box: { x: left + scrollX, y: top + scrollY, width, height },
      overflow: root.scrollWidth - root.clientWidth,
    };
  });
  if (overflow > 0) problems.push(`${subject.kind}, ${state}, ${view.name}: ${overflow} px wider than the page`);
  const x = Math.max(0, box.x - 12);
  const y = Math.max(0, box.y - 12);
  const clip = { x, y, width: Math.min(box.width + 24, view.width - x), height: box.height + 24 };
  return page.screenshot({ fullPage: true, clip });
}
