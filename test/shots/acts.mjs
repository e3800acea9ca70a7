/* global window */

/** The verbs of states.mjs: what a learner does in one part of a page, with the words that it bears. */
export const acts = {
  /** Also a button that says it is disabled: pressing it tells why. */
  press: (part, name) => part.getByRole('button', { name, exact: true }).first().click({ force: true }),

  open: (part, name) => part.locator('summary', { hasText: name }).first().click(),

  pick: (part, text) => part.locator('label', { hasText: text }).first().click(),

  pickInRow: (part, row, text) => acts.pick(part.getByRole('group', { name: row, exact: true }), text),

  /** The same in each of the first rows, or statements. */
  async pickInRows(part, text, count) {
    const labels = part.locator('label', { hasText: text });
    for (let row = 0; row < count; row++) await labels.nth(row).click();
  },

  select: (part, name, label) => part.getByRole('combobox', { name, exact: true }).selectOption({ label }),

  selectNth: (part, index, label) => part.locator('select').nth(index).selectOption({ label }),

  typeNth: (part, index, text) => part.getByRole('textbox').nth(index).fill(text),

  /** Leaves the course and comes back, perhaps as the learning system's `review`. */
  async reopen(part, mode) {
    const page = part.page();
    await page.evaluate((name) => window.sessionStorage.setItem('cmi.core.lesson_mode', name), mode);
    await page.reload();
    await page.waitForFunction(() => window.isReady);
  },

  /** Puts rows into this order, by their buttons. */
  async arrange(part, ...texts) {
    const rows = part.locator('li', { has: part.page().locator('button') });
    for (const [place, text] of texts.entries()) {
      const words = await rows.allTextContents();
      let at = words.findIndex((row) => row.includes(text));
      for (; at > place; at--) await rows.nth(at).locator('button', { hasText: '↑' }).click();
    }
  },
};
