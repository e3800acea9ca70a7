import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startSite, type Site } from './support/site.ts';
import { launchBrowser } from './support/visit.ts';

const formats = ['A4', 'Letter'] as const;
const margin = { top: '1.5cm', bottom: '1.5cm', left: '1.5cm', right: '1.5cm' };

const settings = 'title: A course\nid: certified\nversion: 1.0.0\ncertificate: yes\n';

const short = `# Only lesson

## In short

- One thing.
`;

describe('the summary on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  let browser: Browser;
  let whole: Site;
  let certified: Site;

  beforeAll(async () => {
    mkdirSync(join(folder, 'certified'));
    writeFileSync(join(folder, 'certified/01-only.md'), short);
    writeFileSync(join(folder, 'certified/course.yaml'), settings);
    browser = await launchBrowser();
    whole = await startSite(join(inject('packages'), 'what-is-mentoring-1.0.0-web.zip'));
    certified = await startSite(pack('certified'));
  });

  afterAll(async () => {
    await browser.close();
    await whole.close();
    await certified.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one page of A4 or Letter for the flagship, with a plan as long as it may be', async () => {
    const page = await browser.newPage();
    await page.goto(`${whole.url}course/`);
    await goToSummary(page);
    await page.locator('[data-part="sheet-text"] h3').filter({ hasText: 'Mentoring is not' }).waitFor();
    await page.getByRole('checkbox', { name: 'Put my plan into' }).check();
    expect(await page.locator('[data-part="sheet-text"] [data-part="own-plan"] li').count()).toBeGreaterThan(3);
    for (const format of formats) expect(await pagesOf(page, format), format).toBe(1);
    await page.context().close();
  });

  it('is a certificate on a page of its own', async () => {
    const page = await browser.newPage();
    await page.goto(`${certified.url}course/`);
    await page.getByText('On this device', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Complete and Continue' }).click();
    await page.getByRole('heading', { level: 2, name: 'Certificate of completion' }).waitFor();
    await page.locator('[data-part="summary"]').evaluate((main) => main.setAttribute('data-printing', 'certificate'));
    for (const format of formats) expect(await pagesOf(page, format), format).toBe(1);
    await page.context().close();
  });

  function pack(id: string): string {
    const cli = join(inject('packages'), '../cli/learning-module.js');
    const args = [cli, 'package', id, '--target', 'web'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(status, `${stdout}${stderr}`).toBe(0);
    return join(folder, `dist/packages/${id}-1.0.0-web.zip`);
  }
});

/** Without answering anything but plans, whose fields are filled to their end. */
async function goToSummary(page: Page): Promise<void> {
  await page.getByText('On this device', { exact: true }).waitFor();
  for (;;) {
    const heading = await page.locator('h1').textContent();
    for (const field of await page.locator('lm-plan textarea').all())
      await field.fill('I learn to plan well. '.repeat(12));
    const save = page.locator('lm-plan').getByRole('button', { name: 'Save' });
    if ((await save.count()) > 0) await save.click();
    await page.locator('[data-part="end-buttons"] button').first().waitFor();
    const skip = page.getByRole('button', { name: 'Go on without completing' });
    await ((await skip.count()) > 0 ? skip : page.locator('[data-part="end"] [data-part="button-primary"]')).click();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, heading);
    if ((await page.locator('[data-part="summary"]').count()) > 0) return;
  }
}

async function pagesOf(page: Page, format: (typeof formats)[number]): Promise<number> {
  const pdf = (await page.pdf({ format, margin })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
