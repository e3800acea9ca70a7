import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { browserFlags } from '../browser/support/find-browser.mjs';
import { DoomedBrowser } from './support/doomed-browser.ts';
import { Learner } from './support/learner.ts';
import { Moodle } from './support/moodle.ts';
import { answerOne, closeTab, expectAnswered, expectHealth, turn } from './support/sitting.ts';
import { SmallCourse } from './support/small-course.ts';

const both = ['which_is_blue', 'which_is_wet'];

describe('what a device keeps', () => {
  const course = new SmallCourse();
  let browser: Browser;
  let moodle: Moodle;
  let device: BrowserContext;
  let learners: Learner[];

  beforeAll(async () => {
    const args = [...browserFlags, '--host-resolver-rules=MAP lms.test 127.0.0.1'];
    browser = await chromium.launch({ ...inject('browser'), args });
    moodle = await Moodle.open({ first: course.pack('scorm12') });
  });

  beforeEach(async () => {
    moodle.reset();
    learners = [];
    device = await browser.newContext();
  });

  afterEach(async () => {
    await device.close();
    expect(moodle.complaints).toEqual([]);
    expect(learners.flatMap(({ complaints }) => complaints).filter((each) => each.startsWith('error'))).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await moodle.close();
    course.remove();
  });

  async function sit({ where = device, url = moodle.url, init = nothing } = {}): Promise<Learner> {
    const learner = await Learner.sitDown(where, url);
    learners.push(learner);
    await learner.page.addInitScript(init);
    await learner.launch('first');
    await expectHealth(learner, 'Saved');
    return learner;
  }

  /** Answers while the LMS keeps nothing, leaves, and is back with all of it. */
  async function expectKept(init: () => void): Promise<void> {
    const learner = await sit({ init });
    moodle.forgets = true;
    await learner.answerAll();
    await closeTab(learner);
    moodle.forgets = false;
    await expectAnswered(await sit({ init }), ...both);
  }

  it('76: a full localStorage costs nothing, and nothing of others is deleted there', async () => {
    await expectKept(fillStorage);
    const page = await device.newPage();
    await page.goto(`${moodle.url}elsewhere/`);
    expect(await page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('foreign')))).toBe(true);
  });

  it('77: a localStorage that throws costs nothing', () => expectKept(barStorage));

  it.each([
    ['hangs', hangDatabase],
    ['throws', barDatabase],
  ])('78: an IndexedDB that %s holds nothing up, and localStorage keeps what is done', (_case, init) =>
    expectKept(init),
  );

  it('77, 78: without any storage the LMS is believed, and without the LMS the truth is told', async () => {
    const learner = await sit({ init: barBoth });
    await device.setOffline(true);
    await answerOne(learner, both[0]!);
    await turn(learner, 'hidden');
    await expectHealth(learner, 'Not being saved');
    await learner.course.getByText('Your progress is not being saved.').first().waitFor({ state: 'attached' });
    await device.setOffline(false);
  });

  it('113: a browser that is killed has kept every answer on its disk; another device has what was committed', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'learning-module-profile-'));
    const doomed = await DoomedBrowser.start(profile);
    const learner = await sit({ where: doomed.context });
    await answerOne(learner, both[0]!);
    await expect.poll(() => moodle.stored('first').get('cmi.suspend_data') ?? '', { timeout: 8000 }).not.toBe('');
    const committed = moodle.stored('first').get('cmi.suspend_data');
    await answerOne(learner, both[1]!);
    await doomed.kill();
    expect(moodle.stored('first').get('cmi.suspend_data')).toBe(committed);
    const elsewhere = await sit();
    await expectHealth(elsewhere, 'Saved');
    await closeTab(elsewhere);
    const again = await DoomedBrowser.start(profile);
    await expectAnswered(await sit({ where: again.context }), ...both);
    await again.kill();
    await expectAnswered(await sit(), ...both);
    rmSync(profile, { recursive: true, force: true });
  });

  it('118: plain http, without locks and without crypto.subtle, is as good', async () => {
    const url = `http://lms.test:${moodle.port}/`;
    const learner = await sit({ url });
    expect(await learner.page.evaluate('[isSecureContext, typeof crypto.subtle, typeof navigator.locks]')).toEqual([
      false,
      'undefined',
      'undefined',
    ]);
    moodle.forgets = true;
    await learner.answerAll();
    await closeTab(learner);
    moodle.forgets = false;
    await expectAnswered(await sit({ url }), ...both);
  });
});

function nothing(): void {
  return;
}

function fillStorage(): void {
  let size = 1_000_000;
  for (let index = 0; size >= 1; index++) {
    try {
      localStorage.setItem(`foreign${index}`, 'x'.repeat(size));
    } catch {
      size = Math.floor(size / 10);
    }
  }
}

function barStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('Blocked', 'SecurityError');
    },
  });
}

function hangDatabase(): void {
  IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
}

function barDatabase(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('Blocked', 'SecurityError');
  };
}

function barBoth(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('Blocked', 'SecurityError');
  };
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('Blocked', 'SecurityError');
    },
  });
}
