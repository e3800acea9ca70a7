import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { browserCommands } from './support/commands.mjs';
import { browserFlags, findBrowser } from './support/find-browser.mjs';
import { viteForTests } from './support/vite.mjs';

const vite = viteForTests({ define: { PLAYER_VERSION: JSON.stringify('0.0.0-test') } });

export default {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  files: ['test/browser/**/*.test.ts'],
  plugins: [vite.plugin, browserCommands()],
  middleware: [vite.middleware],
  browsers: [chromeLauncher({ launchOptions: { ...findBrowser(), args: browserFlags } })],
  concurrency: 2,
  // A busy machine is no fault.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countingReporter()],
};

/** One line that test/run.mjs adds up. */
function countingReporter() {
  return {
    stop({ sessions }) {
      const results = [...sessions].flatMap((session) => testsOf(session.testResults));
      const broken = [...sessions].filter((session) => session.errors.length > 0 && !session.testResults).length;
      const failed = results.filter((test) => !test.passed && !test.skipped).length + broken;
      const passed = results.filter((test) => test.passed).length;
      const skipped = results.filter((test) => test.skipped).length;
      const [name] = [...sessions].map((session) => session.browser.name);
      if (skipped > 0) console.log(`SKIPPED in ${name}: ${skipped} tests of what it cannot be asked for`);
      console.log(`browser tests: ${passed} passed, ${failed} failed`);
    },
  };
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
