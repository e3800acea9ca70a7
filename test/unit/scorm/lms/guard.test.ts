import { describe, expect, it } from 'vitest';
import { refusal } from '../../../../scorm/lms/guard.ts';

const json = { 'content-type': 'application/json' };

describe('refusal', () => {
  it.each(['127.0.0.1:4173', 'localhost:4173', 'localhost'])('lets a page read at %s', (host) => {
    expect(refusal('GET', { host })).toBeUndefined();
  });

  it.each(['evil.example:4173', 'localhost.evil.example', '127.0.0.1.evil.example:4173', '', '0.0.0.0:4173'])(
    'refuses the host %j, whatever is asked',
    (host) => {
      expect(refusal('GET', { host })).toContain('127.0.0.1');
      expect(refusal('POST', { host, ...json, origin: `http://${host}` })).toContain('127.0.0.1');
    },
  );

  it('lets its own page and a program without a browser write JSON', () => {
    const host = '127.0.0.1:4173';
    expect(refusal('POST', { host, ...json, origin: 'http://127.0.0.1:4173' })).toBeUndefined();
    expect(refusal('POST', { host, 'content-type': 'application/json; charset=utf-8' })).toBeUndefined();
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:8080', 'https://127.0.0.1:4173', 'http://localhost:4173'])(
    'refuses what the origin %s writes',
    (origin) => {
      expect(refusal('POST', { host: '127.0.0.1:4173', ...json, origin })).toContain('Another site');
    },
  );

  it('refuses what a form can send', () => {
    expect(refusal('POST', { host: 'localhost', 'content-type': 'text/plain' })).toBe('Send JSON.');
    expect(refusal('POST', { host: 'localhost' })).toBe('Send JSON.');
  });
});
