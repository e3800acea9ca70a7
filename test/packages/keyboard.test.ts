import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Classroom } from './support/classroom.ts';
import { Typist } from './support/keyboard.ts';
import { startSite, type Site } from './support/site.ts';
import { launchBrowser } from './support/visit.ts';

describe('a whole lesson, taken by keyboard alone', () => {
  it('is answered, completed and followed by the next one in the frame of a learning system', async () => {
    const classroom = await Classroom.open('what-is-mentoring-1.0.0-scorm12');
    const learner = await classroom.learner();
    await learner.launch(classroom.key());
    const { page } = learner;
    const typist = new Typist(page, () => page.frames().find((frame) => frame.parentFrame() !== null)!);
    await typist.open('What it is – and what it is not');
    const blocks = await typist.blocks();
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['choice', 'sort']));
    for (const block of blocks) await typist.answer(block);
    await typist.pressButton('Complete and Continue');
    await typist.isAt('Which helper fits?');
    await classroom.close();
  });

  describe('on the web', () => {
    let browser: Browser;
    let site: Site;

    beforeAll(async () => {
      browser = await launchBrowser();
      site = await startSite(join(inject('packages'), 'every-block-1.0.0-web.zip'));
    });

    afterAll(async () => {
      await browser.close();
      await site.close();
    });

    it('is sorted, rated and written in, matched and ordered, filled in, then checked and summed up', async () => {
      const page = await browser.newPage();
      await page.goto(`${site.url}course/`);
      await page.getByText('On this device', { exact: true }).waitFor();
      const typist = new Typist(page, () => page.mainFrame());
      await typist.open('Sorting, rating and writing');
      for (const block of await typist.blocks()) await typist.answer(block);
      await typist.pressButton('Complete and Continue');
      await typist.isAt('Cards, steps, comparisons and checklists');
      await typist.pressButton('Complete and Continue');
      await typist.isAt('Matching and ordering');
      for (const block of await typist.blocks()) await typist.answer(block);
      await typist.pressButton('Complete and Continue');
      await typist.isAt('Guessing and asking');
      for (const block of await typist.blocks()) await typist.answer(block);
      await typist.pressButton('Complete and Continue');
      await typist.isAt('Filling in and numbers');
      for (const block of await typist.blocks()) await typist.answer(block);
      await typist.pressButton('Complete and Continue');
      await typist.isAt('A story with choices');
      for (const block of await typist.blocks()) await typist.answer(block);
      await typist.pressButton('Complete and Continue');
      await typist.isAt('Plans and pictures');
      for (const block of await typist.blocks()) await typist.answer(block);
      await typist.pressButton('Complete and Continue');
      await typist.isAt('Words, films and sounds');
      await typist.pressButton('cues');
      await page.getByText('A line of captions', { exact: false }).locator('visible=true').first().waitFor();
      await typist.pressButton('Complete and Continue');
      await typist.isAt('A small check');
      await typist.pressButton('Start the check');
      await page.waitForFunction(() => document.activeElement?.matches('[data-part="block-title"]'));
      for (const block of await typist.blocks())
        if (await page.locator(`#lm-b-${block.id}`).isVisible()) await typist.choose(block);
      await typist.pressButton('Check your answers');
      await page.waitForFunction(() => document.activeElement?.matches('[data-part="review-title"]'));
      await typist.pressButton('Finish the check');
      await page.waitForFunction(() => document.activeElement?.matches('[data-part="check-result"]'));
      const isPassed = (await page.locator('[data-part="check-result"][data-passed]').count()) > 0;
      await typist.pressButton(isPassed ? 'Complete and Continue' : 'Go on without completing');
      await typist.isAt('Summary');
    });
  });
});

describe('the whole flagship, with the keys alone', () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    browser = await launchBrowser();
    site = await startSite(join(inject('packages'), 'what-is-mentoring-1.0.0-web.zip'));
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('is taken from the first lesson to the summary, and passed', { timeout: 240_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}course/`);
    await page.getByText('On this device', { exact: true }).waitFor();
    const typist = new Typist(page, () => page.mainFrame());
    const lessons = await page.locator('[data-part="contents"] li a').allTextContents();
    for (const next of lessons.slice(1)) {
      // What is for another role is not shown.
      for (const block of await typist.blocks())
        if (await page.locator(`#lm-b-${block.id}`).isVisible()) await typist.answer(block);
      await typist.pressButton('Complete and Continue');
      await typist.isAt(next);
    }
    await typist.pressButton('Start the check');
    await page.waitForFunction(() => document.activeElement?.matches('[data-part="block-title"]'));
    for (const block of await typist.blocks())
      if (await page.locator(`#lm-b-${block.id}`).isVisible()) await typist.chooseRightly(block);
    await typist.pressButton('Check your answers');
    await page.waitForFunction(() => document.activeElement?.matches('[data-part="review-title"]'));
    await typist.pressButton('Finish the check');
    await page.locator('[data-part="check-result"][data-passed]').waitFor();
    await typist.pressButton('Complete and Continue');
    await typist.isAt('Summary');
  });
});
