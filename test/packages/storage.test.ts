import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Campus } from './support/campus.ts';
import { DoomedBrowser } from './support/doomed-browser.ts';
import { answerOne, closeTab, expectAnswered, expectHealth, turn } from './support/sitting.ts';
import { SmallCourse } from './support/small-course.ts';

const both = ['which_is_blue', 'which_is_wet'];

describe('what a device keeps', () => {
  const course = new SmallCourse();
  let campus: Campus;

  beforeAll(async () => {
    campus = await Campus.open({ first: course.pack('scorm12') }, ['--host-resolver-rules=MAP lms.test 127.0.0.1']);
  });

  beforeEach(() => campus.begin());

  afterEach(() => campus.end());

  afterAll(async () => {
    await campus.close();
    course.remove();
  });

  /** Answers while nobody can be reached, leaves, and is back with all of it. */
  async function expectKept(init: () => void): Promise<void> {
    const learner = await campus.sit({ init });
    await campus.loseLms(learner);
    await learner.answerAll();
    await closeTab(learner);
    campus.moodle.isDown = false;
    await expectAnswered(await campus.sit({ init }), ...both);
  }

  it('76: a full localStorage costs nothing, and nothing of others is deleted there', async () => {
    await expectKept(fillStorage);
    const page = await campus.device.newPage();
    await page.goto(`${campus.moodle.url}elsewhere/`);
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
    const learner = await campus.sit({ init: barBoth });
    await campus.loseNetwork(learner);
    await answerOne(learner, both[0]!);
    await turn(learner, 'hidden');
    await expectHealth(learner, 'Not being saved');
    await learner.course.getByText('Your progress is not being saved.').first().waitFor({ state: 'attached' });
    await campus.device.setOffline(false);
  });

  it('113: a browser that is killed has kept every answer on its disk; another device has what was committed', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'learning-module-profile-'));
    const doomed = await DoomedBrowser.start(profile);
    const learner = await campus.sit({ where: doomed.context });
    await answerOne(learner, both[0]!);
    await expect
      .poll(() => campus.moodle.stored('first').get('cmi.suspend_data') ?? '', { timeout: 8000 })
      .not.toBe('');
    const committed = campus.moodle.stored('first').get('cmi.suspend_data');
    await answerOne(learner, both[1]!);
    await doomed.kill();
    expect(campus.moodle.stored('first').get('cmi.suspend_data')).toBe(committed);
    const elsewhere = await campus.sit();
    await expectHealth(elsewhere, 'Saved');
    await closeTab(elsewhere);
    const again = await DoomedBrowser.start(profile);
    await expectAnswered(await campus.sit({ where: again.context }), ...both);
    await again.kill();
    await expectAnswered(await campus.sit(), ...both);
    rmSync(profile, { recursive: true, force: true });
  });

  it('118: plain http, without locks and without crypto.subtle, is as good', async () => {
    const url = `http://lms.test:${campus.moodle.port}/`;
    const learner = await campus.sit({ url });
    expect(await learner.page.evaluate('[isSecureContext, typeof crypto.subtle, typeof navigator.locks]')).toEqual([
      false,
      'undefined',
      'undefined',
    ]);
    await campus.loseLms(learner);
    await learner.answerAll();
    await closeTab(learner);
    campus.moodle.isDown = false;
    await expectAnswered(await campus.sit({ url }), ...both);
  });
});

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
  const blocked = () => {
    throw new DOMException('Blocked', 'SecurityError');
  };
  IDBFactory.prototype.open = blocked;
  Object.defineProperty(window, 'localStorage', { get: blocked });
}
