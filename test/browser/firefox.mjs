import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findFirefox } from './support/find-firefox.mjs';

/** Runs the browser tests in the Firefox of this machine; without one it says so and passes. */
if (findFirefox()) run(fileURLToPath(new URL('firefox.config.mjs', import.meta.url)));
else
  console.log(
    'NO FIREFOX: none of the browser tests has run in it. Install one (Debian: firefox-esr), or set FIREFOX_PATH.',
  );

function run(config) {
  const child = spawn('npx', ['web-test-runner', '--config', config, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  child.on('close', (code) => (process.exitCode = code ?? 1));
}
