import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Launcher } from 'chrome-launcher';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const cache = join(homedir(), '.cache', 'learning-module', 'browser');
const ownProgram = join(cache, 'chromium');
const ownFontSettings = join(cache, 'fonts.conf');

// A machine without fonts shows no text at all: every line is measured as 0 × 0. Its own fonts come first, if it has any.
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(cache, 'fonts')}</dir>
  <cachedir>${join(cache, 'font-cache')}</cachedir>
</fontconfig>
`;

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
 * Finds a Chromium for the tests, or fetches one: the first of the list that starts. A headless shell that is there comes
 * before a whole browser, which opens a window for each page and takes twice the time.
 * @returns {{ executablePath: string, env: Record<string, string | undefined> }}
 */
export function findBrowser() {
  const tried = [];
  for (const candidates of [
    named,
    ofOurCache,
    ofPlaywright,
    installed,
    fetchedByPlaywright,
    fetchedFromNpm,
    fromDebian,
  ]) {
    for (const browser of attempt(candidates)) {
      if (starts(browser)) return browser;
      tried.push(browser.executablePath);
    }
  }
  throw new Error(
    'No Chromium was found, and none could be fetched.\n' +
      (tried.length > 0 ? `Found, but does not start: ${[...new Set(tried)].join(', ')}\n` : '') +
      'Install Chrome, Edge or Chromium, or set CHROME_PATH to the program of one, and run the tests again.',
  );
}

/** Fetches a headless shell where there is none, also beside a whole browser; whether there is one now. */
export function fetchHeadlessShell() {
  return [ofOurCache, fetchedFromNpm].some((candidates) => attempt(candidates).some(starts));
}

/** One way that cannot be gone, as into a home folder that takes no files, leaves the others. */
function attempt(candidates) {
  try {
    return candidates();
  } catch (error) {
    console.log(error.message);
    return [];
  }
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
  return [quietly(playwrightShell, ''), quietly(() => chromium.executablePath(), '')]
    .filter((path) => path && existsSync(path))
    .map(plain);
}

/** Playwright keeps its small Chromium beside the whole one, and names the whole one only. */
function playwrightShell() {
  const { registry } = require('playwright-core/lib/coreBundle').registry;
  return registry.findExecutable('chromium-headless-shell').executablePath();
}

function ofOurCache() {
  return existsSync(ownProgram) ? [unpacked()] : [];
}

function fetchedByPlaywright() {
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  console.log('No browser found. Asking Playwright for one …');
  run(process.execPath, [cli, 'install', 'chromium-headless-shell'], 120_000);
  return ofPlaywright();
}

/** A Chromium inside an npm package, with the few libraries and the fonts that a bare Linux lacks. */
function fetchedFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  console.log('Fetching @sparticuz/chromium (67 MB, once) …');
  mkdirSync(cache, { recursive: true });
  const npm = ['i', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', cache];
  run('npm', [...npm, '@sparticuz/chromium@147.0.0'], 300_000);
  const bin = join(cache, 'node_modules', '@sparticuz', 'chromium', 'bin');
  if (!existsSync(bin)) return [];
  for (const name of ['al2023', 'fonts']) untar(join(bin, `${name}.tar.br`), join(cache, name));
  writeFileSync(ownFontSettings, fontSettings);
  // Renamed when it is whole: a run that was stopped half-way leaves no half program.
  writeFileSync(`${ownProgram}.new`, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))), { mode: 0o755 });
  renameSync(`${ownProgram}.new`, ownProgram);
  rmSync(join(cache, 'node_modules'), { recursive: true, force: true });
  return [unpacked()];
}

function fromDebian() {
  if (!existsSync('/usr/bin/apt-get')) return [];
  const [command, ...args] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log('Installing Debian’s chromium …');
  run(command, [...args, 'update'], 600_000, env);
  run(command, [...args, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], 600_000, env);
  return installed();
}

function unpacked() {
  return {
    executablePath: ownProgram,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(cache, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: ownFontSettings,
    },
  };
}

function untar(archive, folder) {
  if (!existsSync(archive)) return;
  mkdirSync(folder, { recursive: true });
  spawnSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(archive)) });
}

function starts({ executablePath, env }) {
  // Chrome for Windows opens a window when it is asked for its version.
  if (process.platform === 'win32') return true;
  // `--dump-dom` hangs with the npm build; asking for the version loads every library all the same.
  return spawnSync(executablePath, ['--version'], { env, timeout: 15_000 }).status === 0;
}

function run(command, args, timeout, env = process.env) {
  spawnSync(command, args, { stdio: 'ignore', timeout, env });
}

function quietly(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
