import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A slow telephone: its processor against this one, its network as Lighthouse has it (bytes per second each way). */
export const device = { slowdown: 4, latencyMs: 150, downMbit: 1.6, upMbit: 0.75 };

/**
 * Launches a course in the LMS's frame on a slow device that was never there before.
 * @param {import('playwright-core').Browser} browser
 * @param {string} site where lms.html stands
 * @param {string} address of the course's first page, from lms.html
 * @returns the figures of one visit, each a number: milliseconds since the launch, bytes, or a count
 */
export async function visit(browser, site, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript({ path: fileURLToPath(new URL('probe.js', import.meta.url)) });
  const page = await context.newPage();
  await page.goto(`${site}lms.html`);
  const devtools = await slowDown(page);
  await page.evaluate(`launch(${JSON.stringify(address)})`);
  await page.waitForFunction('seen.readyAt > 0 && seen.paintedAt > 0');
  const told = await toldInTheEnd(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await context.close();

  const metric = (wanted) => metrics.find(({ name }) => name === wanted).value;
  const start = told.requests.filter(({ at }) => at <= told.ready);
  return {
    painted: told.painted,
    initialized: told.calls.find(({ name }) => name === 'Initialize').at,
    ready: told.ready,
    startBytes: sum(start),
    startRequests: start.length,
    bytes: sum(told.requests),
    requests: told.requests.length,
    calls: told.calls.filter(({ at }) => at <= told.ready).length,
    shift: told.shift,
    scriptMs: metric('ScriptDuration') * 1000,
    heapBytes: metric('JSHeapUsedSize'),
  };
}

/** Only the course is slowed: the LMS's page is there before. */
async function slowDown(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: device.latencyMs,
    downloadThroughput: (device.downMbit * 1e6) / 8,
    uploadThroughput: (device.upMbit * 1e6) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown });
  return devtools;
}

/** Asked until no request has come for a second. */
async function toldInTheEnd(page) {
  for (let before = await page.evaluate('told()'); ;) {
    await setTimeout(1000);
    const now = await page.evaluate('told()');
    if (now.requests.length === before.requests.length) return now;
    before = now;
  }
}

function sum(requests) {
  return requests.reduce((total, { bytes }) => total + bytes, 0);
}
