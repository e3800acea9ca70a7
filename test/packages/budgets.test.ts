import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShipped, type Shipped } from './support/shipped.ts';
import { startSite, type Site } from './support/site.ts';
import { launch, launchBrowser, lmsPage, told, watchedPage, type Told } from './support/visit.ts';

/** What a launch may cost until the record is open; kB are 1000 bytes, compressed as an LMS may at best. */
const limits = { kB: 40, scriptKB: 28, requests: 4, calls: 12, commits: 1 };
const goals = { kB: 25, scriptKB: 18 };

describe.each(['scorm12', 'scorm2004-4th'])('the first page of the flagship as %s', (target) => {
  let browser: Browser;
  let site: Site;
  let cost: ReturnType<typeof costOf>;

  beforeAll(async () => {
    const shipped = readShipped(`what-is-mentoring-1.0.0-${target}`);
    browser = await launchBrowser();
    site = await startSite(shipped.zip, { 'lms.html': lmsPage });
    const page = await watchedPage(browser);
    await launch(page, site.url, 'index.html');
    cost = costOf(await everythingTold(page), shipped);
    console.log(`\n${target}\n${table(cost)}`);
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('is read and its record open within 40 kB', () => {
    expect(cost.start.kB).toBeLessThanOrEqual(limits.kB);
  });

  it('takes at most 28 kB of them for scripts', () => {
    expect(cost.start.scriptKB).toBeLessThanOrEqual(limits.scriptKB);
  });

  it('takes at most 4 requests', () => {
    expect(cost.start.requests).toBeLessThanOrEqual(limits.requests);
  });

  it('asks the LMS at most 12 times, and commits once', () => {
    expect(cost.calls.length).toBeLessThanOrEqual(limits.calls);
    expect(cost.calls.filter((name) => name === 'Commit')).toHaveLength(limits.commits);
  });
});

describe.each(['what-is-mentoring', 'what-is-mentoring-short'])(
  'the programs of the kinds of block of %s',
  (course) => {
    it('come at the start where the first lesson has them, later where another has, and never where none has', async () => {
      const { zip, files } = readShipped(`${course}-1.0.0-scorm12`);
      const browser = await launchBrowser();
      const site = await startSite(zip, { 'lms.html': lmsPage });
      const page = await watchedPage(browser);
      await launch(page, site.url, 'index.html');
      const { requests, ready } = await everythingTold(page);
      await browser.close();
      await site.close();

      const pages = Object.keys(files).filter((path) => /^\w+\.html$/.test(path));
      expect(programsIn(requests.filter(({ at }) => at <= ready).map(({ path }) => path))).toEqual(
        kindsOn([files['index.html']!]),
      );
      expect(programsIn(requests.map(({ path }) => path))).toEqual(kindsOn(pages.map((path) => files[path]!)));
      expect(programsIn(Object.keys(files)).length).toBeGreaterThan(10);
    });
  },
);

function programsIn(paths: readonly string[]): string[] {
  return inOrder(
    paths.flatMap((path) => /^block-(\w+)\.js$/.exec(path)?.[1] ?? []).filter((kind) => kind !== 'shared'),
  );
}

/** The kinds with a program of their own; that of `choice` is in the player. */
function kindsOn(pages: readonly Uint8Array[]): string[] {
  const names = pages.flatMap((page) => [...new TextDecoder().decode(page).matchAll(/<lm-(\w+)/g)]);
  return inOrder(names.map(([, kind]) => kind!).filter((kind) => kind !== 'choice'));
}

function inOrder(kinds: readonly string[]): string[] {
  return [...new Set(kinds)].sort();
}

/** What was needed until the course was ready, and what was fetched after that for the lessons to come. */
function costOf({ requests, calls, ready }: Told, { files }: Shipped) {
  return {
    start: weigh(requests.filter(({ at }) => at <= ready)),
    later: weigh(requests.filter(({ at }) => at > ready)),
    calls: calls.filter(({ at }) => at <= ready).map(({ name }) => name),
  };

  function weigh(part: Told['requests']) {
    const sizes = part.map(({ path }) => {
      const bytes = files[path];
      if (!bytes) throw new Error(`${path} was requested, and is not in the package.`);
      return { path, kB: gzipSync(bytes, { level: 9 }).length / 1000 };
    });
    return {
      kB: sum(sizes),
      scriptKB: sum(sizes.filter(({ path }) => path.endsWith('.js'))),
      requests: sizes.length,
      sizes,
    };
  }
}

/** What is fetched ahead is counted when nothing more has come for a while; it is told, and holds no test. */
async function everythingTold(page: Page): Promise<Told> {
  for (let before = await told(page); ;) {
    await setTimeout(500);
    const now = await told(page);
    if (now.requests.length === before.requests.length) return now;
    before = now;
  }
}

function table({ start, later, calls }: ReturnType<typeof costOf>): string {
  const files = start.sizes.map(({ path, kB }) => `${path} ${kB.toFixed(1)}`).join(', ');
  return [
    `  until ready   ${start.kB.toFixed(1)} kB gz (limit ${limits.kB}, goal ${goals.kB}): ${files}`,
    `  scripts       ${start.scriptKB.toFixed(1)} kB gz (limit ${limits.scriptKB}, goal ${goals.scriptKB})`,
    `  requests      ${start.requests} (limit ${limits.requests})`,
    `  LMS calls     ${calls.length} (limit ${limits.calls}): ${calls.join(' ')}`,
    `  fetched ahead ${later.kB.toFixed(1)} kB gz, ${later.scriptKB.toFixed(1)} of it scripts, in ${later.requests} requests`,
  ].join('\n');
}

function sum(sizes: readonly { readonly kB: number }[]): number {
  return sizes.reduce((total, { kB }) => total + kB, 0);
}
