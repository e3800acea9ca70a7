import { expect } from '@open-wc/testing';
import { emulate } from '../support/browser.ts';
import { show, states } from '../support/states.ts';

interface Look {
  readonly theme?: string;
  readonly features?: Readonly<Record<string, string>>;
  readonly ignoredRules?: readonly string[];
}

const looks: Readonly<Record<string, Look>> = {
  light: {},
  dark: { theme: 'dark' },
  'more contrast': { features: { 'prefers-contrast': 'more' } },
  'more contrast, dark': { theme: 'dark', features: { 'prefers-contrast': 'more' } },
  // There the browser draws other colours than it computes, and axe can only ask for the computed ones.
  'forced colours': {
    features: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
    ignoredRules: ['color-contrast'],
  },
};

for (const [look, { theme, features, ignoredRules }] of Object.entries(looks)) {
  describe(`without a finding of axe in the look “${look}”`, () => {
    before(() => emulate(features));
    after(() => emulate());

    for (const state of states) {
      it(`is ${state.name}`, async () => {
        const { course } = await show(state);
        if (theme) course.dataset.theme = theme;
        await expect(course).to.be.accessible({ ignoredRules });
      });
    }
  });
}
