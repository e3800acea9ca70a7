import { expect } from '@open-wc/testing';
import { browserPage, type PageSignal } from '../../../src/record/page.ts';

describe('browserPage', () => {
  it('tells leaving for good from leaving for the back/forward cache', () => {
    const signals: PageSignal[] = [];
    const stop = browserPage(window).listen((signal) => signals.push(signal));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    expect(signals).to.deep.equal(['freeze', 'return', 'online', 'leave']);
    stop();
    window.dispatchEvent(new Event('online'));
    expect(signals).to.have.length(4);
  });

  it('says when the page is hidden and seen again', () => {
    const signals: PageSignal[] = [];
    const stop = browserPage(window).listen((signal) => signals.push(signal));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(signals).to.deep.equal([document.hidden ? 'hidden' : 'visible']);
    stop();
  });

  it('runs what is to come after paint once, and not before the task is over', async () => {
    let runs = 0;
    browserPage(window).afterPaint(() => runs++);
    expect(runs).to.equal(0);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(runs).to.equal(1);
  });

  it('forgets what it was told not to do later', async () => {
    let runs = 0;
    const cancel = browserPage(window).later(() => runs++, 0);
    cancel();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(runs).to.equal(0);
  });
});
