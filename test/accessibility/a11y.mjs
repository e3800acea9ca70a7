import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { browserFlags, findBrowser } from '../browser/support/find-browser.mjs';

/** Packs the courses, lets axe look at every page of them, and writes a report beside the packages of each. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}dist/packages/`;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const manual = readFileSync(new URL('../manual/screen-readers.md', import.meta.url), 'utf8');
const { accessibilityReport } = await load('test/accessibility/report.ts');
const { startSite } = await load('test/packages/support/site.ts');

const packing = spawnSync(process.execPath, ['dist/cli/learning-module.js', 'package', 'content'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (packing.status !== 0) process.exit(1);

const { executablePath, env } = findBrowser();
const browser = await chromium.launch({ executablePath, env, args: browserFlags });
const programs = [`axe-core ${axe.version}`, `Chromium ${browser.version()}`];
let findings = 0;
for (const zip of readdirSync(folder).filter((file) => file.endsWith('-web.zip'))) {
  const [, version] = /-(\d+\.\d+\.\d+)-web\.zip$/.exec(zip);
  const { title, pages } = await lookAt(`${folder}${zip}`);
  const date = new Date().toISOString().slice(0, 10);
  const file = `${folder}${zip.replace(/-web\.zip$/, '.accessibility.html')}`;
  writeFileSync(file, accessibilityReport({ course: { title, version }, date, programs, pages, manual }));
  findings += pages.flatMap((page) => page.findings).length;
  console.log(file);
}
await browser.close();
if (findings > 0) console.log(`axe found ${findings} faults; the reports name them.`);
process.exitCode = findings > 0 ? 1 : 0;

async function lookAt(zip) {
  const paths = Object.keys(unzipSync(readFileSync(zip), { filter: ({ name }) => /^[^/]+\.html$/.test(name) }));
  const site = await startSite(zip);
  const page = await browser.newPage();
  const pages = [];
  let title = '';
  for (const path of paths.sort()) {
    await page.goto(`${site.url}course/${path}`);
    await page.locator('[data-part="end"][data-ready]').waitFor();
    title = (await page.locator('[data-part="course-title"]').textContent()).trim();
    pages.push({ path, findings: await findingsOn(page) });
  }
  await page.close();
  await site.close();
  return { title, pages };
}

async function findingsOn(page) {
  const found = new Set();
  await page.evaluate(axeSource);
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: 720 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
      for (const { id, nodes } of violations) for (const { target } of nodes) found.add(`${id} at ${target.join(' ')}`);
    }
  }
  return [...found];
}

async function load(file) {
  return (await runnerImport(`${root}${file}`)).module;
}
