import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { expect, inject } from 'vitest';
import { browserFlags } from '../../browser/support/find-browser.mjs';
import { Learner } from './learner.ts';
import { Moodle } from './moodle.ts';
import { deafen, expectAnswered, expectHealth, expectHeld } from './sitting.ts';

export interface Sitting {
  readonly where?: BrowserContext;
  readonly key?: string;
  readonly url?: string;
  /** The learner's time can be put forward. */
  readonly hasClock?: boolean;
  /** Events that the browser does not send. */
  readonly without?: readonly string[];
  /** Runs in each document before its own scripts. */
  readonly init?: () => void;
}

/** A Moodle, a browser, and for each test a device of its own, which remembers from sitting to sitting. */
export class Campus {
  device!: BrowserContext;
  private learners: Learner[] = [];

  private constructor(
    readonly moodle: Moodle,
    readonly browser: Browser,
  ) {}

  static async open(packages: Readonly<Record<string, string>>, flags: readonly string[] = []): Promise<Campus> {
    const browser = await chromium.launch({
      ...inject('browser'),
      args: [...browserFlags, ...flags],
      // Playwright switches the back/forward cache off, which browsers have.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    return new Campus(await Moodle.open(packages), browser);
  }

  /** Before each test: nobody remembers anything. */
  async begin(): Promise<void> {
    this.moodle.reset();
    this.learners = [];
    this.device = await this.anotherDevice();
  }

  /** After each test: the course has done nothing that no course may do, and no error went uncaught. */
  async end(): Promise<void> {
    for (const context of this.browser.contexts()) await context.close();
    expect(this.moodle.complaints).toEqual([]);
    const complaints = this.learners.flatMap((learner) => learner.complaints);
    expect(complaints.filter((each) => each.startsWith('error'))).toEqual([]);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.moodle.close();
  }

  anotherDevice(): Promise<BrowserContext> {
    return this.browser.newContext();
  }

  /** A learner in front of a tab of their own. */
  async learner({ where = this.device, url = this.moodle.url }: Sitting = {}): Promise<Learner> {
    const learner = await Learner.sitDown(where, url);
    learner.page.setDefaultTimeout(15_000);
    this.learners.push(learner);
    return learner;
  }

  /** A learner who has launched the course and sees that it is saved. */
  async sit(sitting: Sitting = {}): Promise<Learner> {
    const { key = 'first', hasClock = false, without = [], init } = sitting;
    const learner = await this.learner(sitting);
    if (hasClock) await learner.page.clock.install();
    if (init) await learner.page.addInitScript(init);
    await deafen(learner.page, ...without);
    await learner.launch(key);
    await expectHealth(learner, 'Saved');
    return learner;
  }

  /** What the LMS has, as somebody sees it whose device knows nothing. */
  async expectStored(...answered: readonly string[]): Promise<void> {
    await expectAnswered(await this.sit({ where: await this.anotherDevice() }), ...answered);
  }

  /** Nothing gets through any more, and the browser knows it. */
  async loseNetwork(learner: Learner): Promise<void> {
    await expectHeld(learner);
    await learner.device.setOffline(true);
  }

  /** The LMS does not answer any more, and the browser believes to be online. */
  async loseLms(learner: Learner): Promise<void> {
    await expectHeld(learner);
    this.moodle.isDown = true;
  }

  async signOut(learner: Learner): Promise<void> {
    await expectHeld(learner);
    this.moodle.isSignedIn = false;
  }

  /** Signs in again; Moodle's login page empties localStorage. */
  async signIn(): Promise<void> {
    const page = await this.device.newPage();
    await page.goto(`${this.moodle.url}login/`);
    await page.close();
    this.moodle.isSignedIn = true;
  }
}
