import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { startLms, type RunningLms } from '../../../scorm/lms/server.ts';
import { browserFlags } from '../../browser/support/find-browser.mjs';
import { Learner } from './learner.ts';

/** What an LMS has stored of an attempt. */
export interface StoredAttempt {
  readonly number: number;
  readonly cmi: Readonly<Record<string, string>>;
}

/** A local LMS with some packages, and a browser to take them in. */
export class Classroom {
  private constructor(
    private readonly folder: string,
    private readonly files: readonly string[],
    private readonly browser: Browser,
    private lms: RunningLms,
  ) {}

  /** `packages` are names of zips in dist/packages, without `.zip`. */
  static async open(...packages: string[]): Promise<Classroom> {
    return Classroom.openFiles(...packages.map((name) => join(inject('packages'), `${name}.zip`)));
  }

  /** `files` are paths of zips. */
  static async openFiles(...files: string[]): Promise<Classroom> {
    const folder = mkdtempSync(join(tmpdir(), 'learning-module-lms-'));
    const { executablePath, env } = inject('browser');
    const browser = await chromium.launch({
      executablePath,
      env: env,
      args: [...browserFlags],
    });
    return new Classroom(folder, files, browser, await startOn(folder, files));
  }

  /** A learner at a device of their own: nothing that another one stored is there. */
  async learner(device?: BrowserContext): Promise<Learner> {
    const context = device ?? (await this.browser.newContext({ viewport: { width: 1280, height: 900 } }));
    return Learner.sitDown(context, this.lms.url);
  }

  /** The key under which a package is taken. */
  key(index = 0): string {
    return this.lms.packages[index]!.key;
  }

  async attempts(index = 0): Promise<StoredAttempt[]> {
    const response = await fetch(`${this.lms.url}api/attempts/${this.key(index)}`);
    return ((await response.json()) as { attempts: StoredAttempt[] }).attempts;
  }

  async restart(): Promise<void> {
    await this.lms.close();
    // Under the same address, as a real LMS comes back: it is the same origin to the browser.
    this.lms = await startOn(this.folder, this.files, this.lms.port);
  }

  /** The address of a package's own files. */
  contentUrl(index = 0): string {
    return `${this.lms.url}content/${this.key(index)}/`;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.lms.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function startOn(folder: string, files: readonly string[], port = 0): Promise<RunningLms> {
  return startLms({ packages: files.map((file) => ({ file })), dataFolder: folder, port });
}
