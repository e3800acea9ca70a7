import { chromeLauncher } from '@web/test-runner-chrome';
import { findFirefox } from './support/find-firefox.mjs';
import shared from './web-test-runner.config.mjs';

/** The launcher's Puppeteer drives Firefox too, by WebDriver BiDi, where it is named. */
const firefox = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: findFirefox() } });
firefox.name = 'Firefox';

/**
 * The tests of Chromium once more; what Firefox cannot be asked for is skipped (support/browser.ts). Without axe, which
 * works on the same markup and styles, and takes longer than all the others.
 */
export default {
  ...shared,
  files: ['test/browser/**/*.test.ts', '!test/browser/blocks/accessible*.test.ts'],
  browsers: [firefox],
  // It draws only the tab in front.
  concurrency: 1,
};
