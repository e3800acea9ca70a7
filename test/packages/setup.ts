import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../browser/support/find-browser.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    browser: { executablePath: string; env: Record<string, string | undefined> };
    packages: string;
  }
}

/** Builds everything and packs the courses, once for all package tests, and finds a browser to take them in. */
export default function setup(project: TestProject): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  run('npm', ['run', '--silent', 'build'], root);
  run(process.execPath, ['dist/cli/learning-module.js', 'package', 'content'], root);
  project.provide('browser', findBrowser());
  project.provide('packages', `${root}dist/packages`);
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    // The test runner says "test", and Lit's development build would be packed.
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}
