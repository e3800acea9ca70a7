import { fetchHeadlessShell } from './support/find-browser.mjs';

/** For CI: with it the tests take half the time. Without it they find or fetch another browser by themselves. */
if (!fetchHeadlessShell()) console.log('No headless shell could be fetched.');
