import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser/support/find-browser.mjs';
import { packAll } from './pack.mjs';
import { plainPage } from './plain-page.mjs';
import { serve } from './serve.mjs';
import { packageTable, visitTable } from './tables.mjs';
import { visit } from './visit.mjs';

/** Measures the flagship against a plain page with the same text, by turns on the same machine, and `package`. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Math.max(1, Number(values.runs) || 1);
const load = loadavg()[0];

const packed = Array.from({ length: 3 }, packAll);
const zip = packed[0].zips.find((path) => /what-is-mentoring-[\d.]+-scorm12\.zip$/.test(path));
const course = unzipSync(readFileSync(zip));
for (const { folder } of packed) rmSync(folder, { recursive: true });

const site = await serve({
  'lms.html': readFileSync(new URL('lms.html', import.meta.url)),
  ...below('plain', plainPage(strFromU8(course['index.html']))),
  ...below('course', course),
});
const browser = await chromium.launch({ ...findBrowser(), args: browserFlags });
const visits = { plain: [], course: [] };
// The first visit of all wakes the browser up, and is not counted.
await visit(browser, site.url, 'plain/index.html');
for (let run = 0; run < runs; run++) {
  for (const name of ['plain', 'course']) visits[name].push(await visit(browser, site.url, `${name}/index.html`));
}
await browser.close();
site.close();

console.log(visitTable(visits));
console.log(packageTable(packed));
if (load > availableParallelism() / 2) {
  // What else runs adds to both alike, and so draws every ratio towards one.
  console.log(`The machine was busy before this began (load ${load.toFixed(1)}): the times say little.\n`);
}

function below(folder, files) {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}
