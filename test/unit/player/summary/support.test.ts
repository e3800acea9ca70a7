import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { supportText, type SupportFacts } from '../../../../src/player/summary/support.ts';
import { fullCourse } from '../../model/courses.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { userAgent: 'A browser', language: 'en', onLine: true, cookieEnabled: true });
  vi.stubGlobal('location', new URL('https://lms.example/pluginfile.php/23/secret-token/index.html?sesskey=abc'));
  vi.stubGlobal('window', { isSecureContext: true, opener: null });
  vi.stubGlobal('innerWidth', 390);
  vi.stubGlobal('innerHeight', 844);
});

afterEach(() => vi.unstubAllGlobals());

function details(log: readonly string[] = []): string {
  const record: SupportFacts['record'] = {
    hostName: 'scorm12',
    launch: {
      state: 'ready',
      mode: 'normal',
      learner: { id: 'ada-1815', name: 'Lovelace, Ada' },
      suspendData: 'K1secret',
      completion: 'incomplete',
      success: 'unknown',
      limits: { suspendChars: 4096, locationChars: 255 },
    },
    exchange: { told: null, answer: { sent: 'refused', at: 0 }, evidence: 'refused' },
    health: 'device',
    notices: ['full'],
    attempt: { left: new Set(['mirror']) },
    journal: null,
  };
  return supportText({ outline: fullCourse, record, log, player: '1.2.3', now: 0 });
}

describe('the details for support', () => {
  it('say course, version, host, how saving stands, the browser and the times', () => {
    const text = details();
    for (const told of [
      `${fullCourse.id} ${fullCourse.version}`,
      'player 1.2.3',
      'host: scorm12, ready',
      'saving: device, evidence refused',
      'notices: full',
      'last commit: refused, 1970-01-01T00:00:00.000Z',
      'browser: A browser',
      '390 × 844',
    ])
      expect(text).toContain(told);
  });

  it('hold no name, no saved progress and nothing of the address but its host', () => {
    expect(details()).not.toMatch(/Ada|ada-1815|K1secret|secret-token|sesskey/);
    expect(details()).toContain('https://lms.example,');
  });

  it('hold the latest hundred calls', () => {
    const log = Array.from({ length: 200 }, (_, index) => `call ${index}`);
    const lines = details(log).split('\n');
    expect(lines.filter((line) => line.startsWith('call '))).toEqual(log.slice(100));
  });
});
