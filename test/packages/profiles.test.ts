import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningLms, startLms } from '../../scorm/lms/server.ts';
import { compileFolder } from '../../src/cli/compile-folder.ts';
import { readableCourse } from '../../src/cli/readable-course.ts';
import { readingOf } from '../../src/cli/reading.ts';
import { browserFlags } from '../browser/support/find-browser.mjs';
import { Learner } from './support/learner.ts';

const standards = ['scorm12', 'scorm2004-4th'] as const;
const course = readableCourse(compileFolder('content/what-is-mentoring'));
let folder: string;
let lms: RunningLms;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'learning-module-profiles-'));
  lms = await startLms({
    packages: standards.map((target) => ({ file: join(inject('packages'), `what-is-mentoring-1.0.0-${target}.zip`) })),
    dataFolder: folder,
    port: 0,
    readSuspendData: (text) => readingOf(text, { course }),
  });
  const { executablePath, env } = inject('browser');
  browser = await chromium.launch({ executablePath, env, args: [...browserFlags] });
});

afterAll(async () => {
  await browser.close();
  await lms.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  {
    profile: 'offline after 10 s',
    happened: 'the network is gone',
    told: 'On this device only',
    answered: 'answered “true”, but not everything is stored',
  },
  {
    profile: 'session expires after 30 s',
    happened: 'the learner is signed out',
    told: 'Sign in, then open this course again',
    answered: 'Commit: not saved (error 101',
  },
])('$profile', ({ profile, happened, told, answered }) => {
  // Mostly they wait.
  it.concurrent.each([0, 1])(
    'lets a lesson be finished, says where it is kept, and after a relaunch all is there (package %i)',
    async (at) => {
      const { key } = lms.packages[at]!;
      const learner = await Learner.sitDown(
        await browser.newContext({ viewport: { width: 1280, height: 900 } }),
        lms.url,
      );
      const { page } = learner;
      await fetch(`${lms.url}api/attempts/${key}`, { method: 'POST', headers: { 'Content-Type': 'application/json' } });
      await learner.launch(key);
      const [first] = await learner.blocks();
      await learner.answer(first!);
      await page.getByLabel('Behave like').selectOption(profile);
      await page.getByText(`From the next launch on: ${profile}.`).waitFor();

      // The address shortens the time, which begins with the launch.
      await page.goto(`${lms.url}take/${key}?seconds=6`);
      await page.getByText(`· ${profile}`).waitFor();
      await page.getByRole('log').getByText(happened).waitFor();
      const before = await storedData(key);
      await learner.answerAll({ except: [first!.id] });
      await learner.completeAndContinue();
      expect(await learner.heading()).toBe('What is mentoring?');
      await learner.course.getByText(told).first().waitFor();
      await page.getByRole('log').getByText(answered).first().waitFor();
      expect(await storedData(key)).toBe(before);

      await page.getByLabel('Behave like').selectOption('a strict LMS');
      await learner.relaunch();
      expect(await learner.heading()).toBe('What is mentoring?');
      await learner.course.getByText('Saved', { exact: true }).waitFor();
      const stored = readingOf(await storedData(key), { course }).parts;
      expect(stored.find(({ title }) => title === 'Done')!.lines).toEqual(['Lesson 1, “Before you start”']);
      await page.locator('.reading').getByText('Lesson 1, “Before you start”').waitFor();
      await page.context().close();
    },
  );
});

describe('the box for suspend data', () => {
  it('reads what is pasted beside what the course has set', async () => {
    const page = await browser.newPage();
    await page.goto(`${lms.url}take/${lms.packages[0]!.key}`);
    const box = page.locator('.reading');
    await box.getByText('Status: not completed').waitFor();
    await box.getByText('Read other suspend data').click();
    await box.getByLabel('Suspend data, as copied').fill('{"of": "another tool"}');
    await box.getByRole('button', { name: 'Read' }).click();
    await box.getByRole('status').getByText('This is not suspend data of a course made here').waitFor();
    expect(await box.getByText('Status: not completed').isVisible()).toBe(true);
    await page.close();
  });
});

async function storedData(key: string): Promise<string> {
  const response = await fetch(`${lms.url}api/attempts/${key}`);
  const { attempts } = (await response.json()) as { attempts: { cmi: Record<string, string> }[] };
  return attempts.at(-1)?.cmi['cmi.suspend_data'] ?? '';
}
