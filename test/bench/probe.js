/* global window, document, location, performance, PerformanceObserver */

/**
 * Runs in every document before its own scripts, and writes what it sees of a course on the top window: `paintedAt`
 * and `readyAt` in milliseconds since 1970, so that all documents share one axis; `shift`; `complaints`.
 */
const seen = (window.top.seen ??= { paintedAt: 0, readyAt: 0, shift: 0, complaints: [] });

// The page that plays the LMS is no part of what is measured.
if (!location.pathname.endsWith('/lms.html')) {
  document.addEventListener(
    'lm-ready',
    () => {
      seen.readyAt ||= performance.timeOrigin + performance.now();
    },
    { capture: true },
  );
  document.addEventListener('lm-error', ({ reason }) => seen.complaints.push(`error: ${reason}`), { capture: true });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    seen.complaints.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`.trim());
  });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.paintedAt ||= performance.timeOrigin + startTime;
  });
  observe('layout-shift', ({ value, startTime, hadRecentInput }) => {
    // Before the first paint the browser counts what it laid out without the style, and nobody sees that.
    const isSeen = seen.paintedAt > 0 && performance.timeOrigin + startTime > seen.paintedAt;
    if (isSeen && !hadRecentInput) seen.shift += value;
  });
}

function observe(type, use) {
  new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
}
