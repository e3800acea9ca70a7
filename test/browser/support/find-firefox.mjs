import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const known = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The first Firefox of this machine that starts; none is ever fetched.
 * @returns {string | undefined} Its program.
 */
export function findFirefox() {
  return known.filter((path) => path && existsSync(path)).find(starts);
}

function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}
