import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser/support/find-browser.mjs';
import { places, textAlone, twelveQuestions } from './gallery.mjs';
import { packAll, packSmall } from './pack.mjs';
import { plainPage } from './plain-page.mjs';
import { serve } from './serve.mjs';
import { packageTable, upgradeTable, visitTable } from './tables.mjs';
import { visit } from './visit.mjs';

/** Measures the flagship against a plain page with the same text, by turns on the same machine, and `package`. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Math.max(1, Number(values.runs) || 1);
const load = loadavg()[0];

const packed = Array.from({ length: 3 }, packAll);
const course = shipped('what-is-mentoring');
const gallery = shipped('every-block');
for (const { folder } of packed) rmSync(folder, { recursive: true });

const site = await serve({
  'lms.html': readFileSync(new URL('lms.html', import.meta.url)),
  ...below('plain', plainPage(strFromU8(course['index.html']))),
  ...below('course', course),
  ...below('gallery', gallery),
  ...below('questions', packSmall({ '01-lesson.md': twelveQuestions })),
  ...below('text', packSmall({ '01-lesson.md': textAlone })),
});
const browser = await chromium.launch({ ...findBrowser(), args: browserFlags });
const visits = { plain: [], course: [] };
// The first visit of all wakes the browser up, and is not counted.
await visit(browser, site.url, 'plain/index.html');
for (let run = 0; run < runs; run++) {
  for (const name of ['plain', 'course']) visits[name].push(await visit(browser, site.url, `${name}/index.html`));
}
const shifts = [];
for (const place of places(gallery)) {
  shifts.push({ place, shift: (await visit(browser, site.url, `gallery/${place}`)).shift });
}
const scripts = { questions: [], text: [] };
// Their difference is small beside what both take, and twice as many visits tell it.
for (let run = 0; run < 2 * runs; run++) {
  for (const name of ['text', 'questions']) scripts[name].push(await visit(browser, site.url, `${name}/index.html`));
}
await browser.close();
site.close();

console.log(visitTable(visits));
console.log(upgradeTable(shifts, scripts));
console.log(packageTable(packed));
if (load > availableParallelism() / 2) {
  // What else runs adds to both alike, and so draws every ratio towards one.
  console.log(`The machine was busy before this began (load ${load.toFixed(1)}): the times say little.\n`);
}

function shipped(id) {
  const zip = packed[0].zips.find((path) => path.includes(`/${id}-1.`) && path.endsWith('-scorm12.zip'));
  return unzipSync(readFileSync(zip));
}

function below(folder, files) {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}
