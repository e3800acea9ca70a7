import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { browserFlags } from '../../browser/support/find-browser.mjs';

/** A browser with a profile on the disk that can be killed as a power cut kills it. */
export class DoomedBrowser {
  private constructor(
    private readonly child: ChildProcess,
    readonly context: BrowserContext,
  ) {}

  static async start(profile: string): Promise<DoomedBrowser> {
    const { executablePath, env } = inject('browser');
    const portFile = join(profile, 'DevToolsActivePort');
    // What a killed one has left.
    rmSync(portFile, { force: true });
    const args = [...browserFlags, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
    const child = spawn(executablePath, args, { env, stdio: 'ignore', detached: process.platform !== 'win32' });
    while (!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n')) await pause(50);
    const port = readFileSync(portFile, 'utf8').split('\n')[0]!;
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 120_000 });
    return new DoomedBrowser(child, browser.contexts()[0]!);
  }

  /** Every process of it, at once and without a word. */
  async kill(): Promise<void> {
    const isGone = new Promise((resolve) => this.child.once('exit', resolve));
    if (process.platform === 'win32') this.child.kill();
    else process.kill(-this.child.pid!, 'SIGKILL');
    await isGone;
  }
}
