import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Launcher } from 'chrome-launcher';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const cache = join(homedir(), '.cache', 'learning-module', 'browser');

/** Flags that keep a browser for tests quiet: no first-run pages, no calls to its maker. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium for the tests, or fetches one: the first of the list that starts.
 * @returns {{ executablePath: string, env: Record<string, string | undefined> }}
 */
export function findBrowser() {
  for (const candidates of [
    named,
    installed,
    ofPlaywright,
    ofOurCache,
    fetchedByPlaywright,
    fetchedFromNpm,
    fromDebian,
  ]) {
    for (const browser of candidates()) if (starts(browser)) return browser;
  }
  throw new Error(
    'No Chromium was found, and none could be fetched.\n' +
      'Install Chrome, Edge or Chromium, or set CHROME_PATH to the program of one, and run the tests again.',
  );
}

const plain = (executablePath) => ({ executablePath, env: process.env });

function named() {
  return [process.env.CHROME_PATH, process.env.PUPPETEER_EXECUTABLE_PATH].filter(Boolean).map(plain);
}

function installed() {
  const known = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return [...known, ...quietly(() => Launcher.getInstallations(), [])].filter((path) => existsSync(path)).map(plain);
}

function ofPlaywright() {
  return [quietly(() => chromium.executablePath(), '')].filter((path) => path && existsSync(path)).map(plain);
}

function ofOurCache() {
  const executablePath = join(cache, 'chromium');
  return existsSync(executablePath) ? [unpacked(executablePath)] : [];
}

function fetchedByPlaywright() {
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  console.log('No browser found. Asking Playwright for one …');
  run(process.execPath, [cli, 'install', 'chromium-headless-shell'], 60_000);
  return ofPlaywright();
}

/** A Chromium inside an npm package, with the few libraries that a bare Linux lacks. */
function fetchedFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  console.log('Fetching @sparticuz/chromium (67 MB, once) …');
  mkdirSync(cache, { recursive: true });
  const npm = ['i', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', cache];
  run('npm', [...npm, '@sparticuz/chromium@147.0.0'], 300_000);
  const bin = join(cache, 'node_modules', '@sparticuz', 'chromium', 'bin');
  if (!existsSync(bin)) return [];
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'])
    untar(join(bin, name), join(cache, name.split('.')[0]));
  const executablePath = join(cache, 'chromium');
  writeFileSync(executablePath, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(executablePath, 0o755);
  return [unpacked(executablePath)];
}

function fromDebian() {
  if (!existsSync('/usr/bin/apt-get')) return [];
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => run([...sudo, 'apt-get'][0], [...[...sudo, 'apt-get'].slice(1), ...args], 600_000);
  console.log('Installing Debian’s chromium …');
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  return installed();
}

function unpacked(executablePath) {
  const libraries = join(cache, 'al2023', 'lib');
  return {
    executablePath,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      // A machine without fonts shows no text, and a test that measures text would be worth nothing.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(cache, 'fonts', 'fonts') }),
    },
  };
}

function untar(archive, folder) {
  if (!existsSync(archive)) return;
  mkdirSync(folder, { recursive: true });
  spawnSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(archive)) });
}

function starts({ executablePath, env }) {
  // `--dump-dom` hangs with the npm build; asking for the version loads every library all the same.
  return spawnSync(executablePath, ['--version'], { env, timeout: 15_000 }).status === 0;
}

function run(command, args, timeout) {
  return quietly(() => spawnSync(command, args, { stdio: 'ignore', timeout }).status === 0, false);
}

function quietly(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
