import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startSite, type Site } from './support/site.ts';
import { complaintsOf, isReady, launchBrowser, watchedPage } from './support/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const course = fileURLToPath(new URL('../../content/every-block', import.meta.url));

const overlay = `theme:
  accent: "#0066CC"
  fonts: { text: serif }
  logo: media/logo.svg
  organisation: Acme
  radius: 12px
variables: { team: Acme Academy }
`;

describe('an edition of a course', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    mkdirSync(join(folder, 'acme/media'), { recursive: true });
    writeFileSync(join(folder, 'acme/acme.yaml'), overlay);
    writeFileSync(
      join(folder, 'acme/media/logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30H0z"/></svg>',
    );
    const cli = join(inject('packages'), '../cli/learning-module.js');
    const args = [cli, 'package', course, '--target', 'web', '--with', 'acme/acme.yaml'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(status, `${stdout}${stderr}`).toBe(0);
    browser = await launchBrowser();
    site = await startSite(join(folder, 'dist/packages/every-block-1.0.0-acme-web.zip'));
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('wears its theme, and nothing stands in its way', async () => {
    const page = await open(browser, site);
    expect(await styleOf(page, '[data-part="button-primary"]', 'backgroundColor')).toBe('rgb(0, 102, 204)');
    expect(await styleOf(page, '[data-part="button-primary"]', 'borderTopLeftRadius')).toBe('12px');
    expect(await styleOf(page, 'main p', 'fontFamily')).toMatch(/^serif,/);
    const logo = page.getByRole('img', { name: 'Acme' });
    expect(await logo.boundingBox()).toMatchObject({ height: 40, width: 120 });
    expect(await complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it.each(['Light', 'Dark', 'High contrast'])(
    'is without a finding of axe in the look “%s”, also when it comes back',
    async (name) => {
      const page = await open(browser, site);
      await page.getByText('All lessons').click();
      await page.getByText('Colours and text size').click();
      await page.getByRole('radio', { name, exact: true }).check();
      await page.getByRole('radio', { name: 'Largest' }).check();
      expect(await findings(page)).toEqual([]);
      const look = await page.evaluate(() => JSON.stringify(document.documentElement.dataset));
      await page.reload();
      await isReady(page);
      await page.getByText('All lessons').click();
      await page.getByText('Colours and text size').click();
      expect(await page.getByRole('radio', { name, exact: true }).isChecked()).toBe(true);
      expect(await page.evaluate(() => JSON.stringify(document.documentElement.dataset))).toEqual(look);
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('has its accent in each look, made for the paper of that look', async () => {
    const page = await open(browser, site);
    await page.getByText('All lessons').click();
    await page.getByText('Colours and text size').click();
    const grounds: string[] = [];
    for (const name of ['Light', 'Dark', 'High contrast']) {
      await page.getByRole('radio', { name, exact: true }).check();
      grounds.push(await styleOf(page, '[data-part="button-primary"]', 'backgroundColor'));
    }
    expect(new Set(grounds).size).toBe(3);
    await page.context().close();
  });
});

async function open(browser: Browser, site: Site): Promise<Page> {
  const page = await watchedPage(browser);
  await page.goto(`${site.url}course/questions.html`);
  await isReady(page);
  await page.locator('[data-part="look"]').waitFor({ state: 'attached' });
  return page;
}

function styleOf(page: Page, selector: string, property: 'backgroundColor' | 'borderTopLeftRadius' | 'fontFamily') {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property);
}

async function findings(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (window as unknown as Axe).axe.run(document));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

interface Axe {
  readonly axe: { run(root: Document): Promise<AxeResults> };
}
